import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A free port of the loopback address, below those that the system gives to the near ends of connections: on one of
 * these a client that waits for a server could be connected to itself, or keep a restarted server from its port.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    if (await isFree(port)) return port;
  }
}

/** Whether nobody listens on a port of the loopback address. */
export async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, "127.0.0.1");
    await once(probe, "listening");
    return true;
  } catch (error) {
    if ((error as { readonly code?: string }).code === "EADDRINUSE") return false;
    throw error;
  } finally {
    probe.close();
  }
}
