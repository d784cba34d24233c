import type { FastifyInstance } from "fastify";
import type { PromiseOrValue } from "../model/promise-or-value";
import { codesOf, type Log } from "./log";

/** For supervisors: /healthz says that the process answers, /readyz that the store does too. */
export function addHealthRoutes(app: FastifyInstance, ping: () => PromiseOrValue<void>, log: Log): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    try {
      await ping();
      return { status: "ok" };
    } catch (error) {
      log.warn({ event: "notReady", code: codesOf(error).join(" < ") });
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}
