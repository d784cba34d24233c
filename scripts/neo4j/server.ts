import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Memory, profiles, writeConfiguration } from "./configuration";
import { type JavaProcess, launchServer, setPassword } from "./java-process";
import { freePort, isFree } from "./ports";
import { type Prepared, prepareNeo4j } from "./prepare";
import { untilReady } from "./ready";

export interface Neo4jOptions {
  /** Of the user neo4j; letters and digits, at least 8. null, as when left out: whoever connects is let in. */
  readonly password?: string | null;
  /** Port for Bolt. 0, as when left out: any free one. */
  readonly bolt?: number;
  /** Folder of the data; made if it is missing, removed by `stop`. Left out: a temporary one. */
  readonly home?: string;
  /** Left out: small. */
  readonly memory?: Memory;
  /** In ms, for the first answer. Left out: enough where there is little or nothing to recover. */
  readonly patience?: number;
  /** Lines of neo4j.conf, over ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A Neo4j server on the loopback address. It ends with the process that started it, unless released. */
export class RunningNeo4j {
  private constructor(
    readonly home: string,
    readonly port: number,
    readonly password: string | null,
    private readonly launch: () => JavaProcess,
    private java: JavaProcess,
  ) {}

  /** Starts the server; resolves when it answers. */
  static async start(
    home: string,
    port: number,
    password: string | null,
    launch: () => JavaProcess,
    patience?: number,
  ): Promise<RunningNeo4j> {
    const server = new RunningNeo4j(home, port, password, launch, launch());
    await untilReady(server.uri, password, server.java, patience);
    return server;
  }

  /** For the driver. */
  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  /** For WITNESSGRAPH_STORE, with credentials. */
  get store(): string {
    return `neo4j://neo4j:${this.password ?? "none"}@127.0.0.1:${this.port}`;
  }

  /** Another one after each restart. */
  get pid(): number {
    return this.java.pid;
  }

  /** Ends it at once (SIGKILL), as a crash would; the data stay. Nothing happens where it has ended. */
  async kill(): Promise<void> {
    if (!this.java.isGone()) await this.java.end("SIGKILL");
  }

  /** Kills it if it runs, starts it on the same data and port; resolves when it answers. */
  async restart(): Promise<void> {
    await this.kill();
    this.java = this.launch();
    await untilReady(this.uri, this.password, this.java);
  }

  /** Has it end by itself, which leaves nothing to recover from where its data are elsewhere; removes its home. */
  async shutDown(): Promise<void> {
    if (!this.java.isGone()) await this.java.end("SIGTERM");
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Kills it and removes its data. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Freezes it (SIGSTOP): connections stay open, nothing is answered. */
  pause(): void {
    process.kill(this.pid, "SIGSTOP");
  }

  /** Undoes `pause`. */
  resume(): void {
    process.kill(this.pid, "SIGCONT");
  }

  /** Lets it outlive this process. */
  release(): void {
    this.java.release();
  }
}

/**
 * Starts a Neo4j server that only this machine reaches, without HTTP; resolves when it answers. The first one ever
 * prepares for half a minute. Throws, in one line, where Java or Maven lack or the port is in use.
 */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<RunningNeo4j> {
  const { password = null, bolt = 0, memory = "small", settings = {} } = options;
  const prepared = await prepareNeo4j();
  if (bolt !== 0 && !(await isFree(bolt))) {
    throw new Error(`Port ${bolt} of 127.0.0.1 is in use; give another one with --port.`);
  }
  const port = bolt === 0 ? await freePort() : bolt;
  const home = options.home === undefined ? mkdtempSync(join(tmpdir(), "witnessgraph-neo4j-")) : resolve(options.home);
  try {
    mkdirSync(home, { recursive: true });
    writeConfiguration(home, port, password !== null, { ...profiles[memory].settings, ...settings });
    if (password !== null && !existsSync(join(home, "data"))) setPassword(prepared.lib, home, password);
    return await RunningNeo4j.start(home, port, password, () => launch(prepared, home, memory), options.patience);
  } catch (error) {
    if (options.home === undefined) rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

function launch({ lib, archive }: Prepared, home: string, memory: Memory): JavaProcess {
  return launchServer(lib, home, [...profiles[memory].java, `-XX:SharedArchiveFile=${archive}`]);
}
