import { SettingInvalid, StoreDamaged, StoreTooNew } from "../../model/errors";
import type { PromiseOrValue } from "../../model/promise-or-value";
import type { Level } from "../../model/vocabulary";
import type { Plan } from "../../plan/plan";
import type { PlanResult } from "../../plan/result";
import type { ProjectedRows, TableName } from "../../projection/rows";
import type { EvidenceReader, GraphStore, StatementListener, StoreTransaction } from "../graph-store";
import { addressForm, addressOf } from "./address";
import { dumpRows } from "./dump";
import { neo4jEvidence } from "./evidence";
import { isUnknownDatabase } from "./failure";
import { statementOf } from "./read/statement";
import type { Run } from "./run";
import { applySchema, schemaVersion } from "./schema";
import { Neo4jServer } from "./server";
import { neo4jTransaction } from "./write/transaction";

const texts = {
  /** Taken by every write before it reads: two processes write one after the other. */
  lock: "MATCH (lock:Lock {id: 'write'}) SET lock.taken = true REMOVE lock.taken RETURN 1",
  found:
    "OPTIONAL MATCH (meta:Meta) WHERE meta.id = 'store' RETURN meta.schemaVersion, EXISTS { MATCH (n) WHERE NOT n:Meta }",
} as const;

/** The graph on a Neo4j server: a plan is one statement, a write one transaction that takes the lock first. */
class Neo4jStore implements GraphStore {
  private readonly reader: EvidenceReader;

  constructor(
    private readonly server: Neo4jServer,
    readonly scratch: () => Promise<GraphStore>,
  ) {
    this.reader = neo4jEvidence(this.run);
  }

  private readonly run: Run = (text, p) => this.server.read(text, p);

  async read(plan: Plan, level: Level, onStatement: StatementListener = () => undefined): Promise<PlanResult> {
    const { text, p, decode } = statementOf(plan, level);
    onStatement("plan");
    const [row] = await this.server.read(text, p);
    return decode(row ?? []);
  }

  evidence: EvidenceReader["evidence"] = (kind, by, keys) => this.reader.evidence(kind, by, keys);
  evidenceAfter: EvidenceReader["evidenceAfter"] = (seq, limit) => this.reader.evidenceAfter(seq, limit);
  tombstones: EvidenceReader["tombstones"] = (ids) => this.reader.tombstones(ids);
  tombstonesAfter: EvidenceReader["tombstonesAfter"] = (id, limit) => this.reader.tombstonesAfter(id, limit);

  write<T>(work: (transaction: StoreTransaction) => PromiseOrValue<T>): Promise<T> {
    return this.server.write(async (run) => {
      const [lock] = await run(texts.lock, {});
      // Somebody emptied the database under us: without its lock and constraints nothing may be written.
      if (lock === undefined) throw new StoreDamaged("The Neo4j database", new Error("no Lock node"));
      const transaction = neo4jTransaction(run);
      const result = await work(transaction);
      await transaction.finish();
      return result;
    });
  }

  async *dump<T extends TableName>(table: T): AsyncIterable<readonly ProjectedRows[T][]> {
    yield* dumpRows(this.run, table);
  }

  ping(): Promise<void> {
    return this.server.ping();
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

/** Only when it is opened: a server that has just started may not know its databases yet. */
const noSuchDatabase = (): SettingInvalid =>
  new SettingInvalid("WITNESSGRAPH_STORE", `${addressForm}, where name is that of a database that the server has`);

/**
 * Opens the store at a URL (see `addressOf`) and makes its constraints and indexes where they are missing. `scratch`: as
 * in the port. Rejects with `SettingInvalid`, `StoreUnavailable`, `StoreTooNew`, and with `StoreDamaged` for a database
 * that holds something else.
 */
export async function openNeo4j(url: string, scratch: () => Promise<GraphStore>): Promise<GraphStore> {
  const address = addressOf(url);
  const server = new Neo4jServer(address);
  try {
    await server.ping().catch((error: unknown) => {
      throw isUnknownDatabase(error) ? noSuchDatabase() : error;
    });
    const [found] = await server.read(texts.found, {});
    const [version, isUsed] = found ?? [];
    if (typeof version === "number" && version > schemaVersion) throw new StoreTooNew(version, schemaVersion);
    if (version === null && isUsed === true)
      throw new StoreDamaged(`The database ${address.database} at ${address.uri}`, new Error("no Meta node"));
    await applySchema((work) => server.write(work));
    return new Neo4jStore(server, scratch);
  } catch (error) {
    await server.close();
    throw error;
  }
}
