import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { HostNotAllowed } from "../model/errors";
import { acceptJsonOnly, mostBodyBytes } from "./body";
import { internalCode, type RefusalCode } from "./codes";
import { addSecurityHeaders } from "./headers";
import { isLoopback, isLoopbackHeader } from "./host";
import { logFailure, type Log } from "./log";
import { errorBody, Refusal } from "./refusal";

/** Against clients that send slowly in order to hold connections. In milliseconds. */
const patience = { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 };

/** An HTTP server without routes: what holds for every request, and how errors are told. */
export async function createHttp(host: string, log: Log): Promise<FastifyInstance> {
  const refuse = (error: FastifyError | Refusal, _request: FastifyRequest, reply: FastifyReply): void => {
    answerError(error, reply, log);
  };
  const app = fastify({
    logger: false,
    bodyLimit: mostBodyBytes,
    requestTimeout: patience.requestTimeout,
    forceCloseConnections: "idle",
    http: patience,
    // Addresses that cannot be decoded: no hook runs for them.
    frameworkErrors: (error, request, reply) => {
      refuse(hostRefusal(host, request) ?? error, request, reply);
    },
  });
  app.addHook("onRequest", (request, _reply, done) => {
    done(hostRefusal(host, request) ?? undefined);
  });
  await addSecurityHeaders(app);
  app.addHook("onResponse", (_request, reply, done) => {
    log.debug({ event: "answered", status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
    done();
  });
  acceptJsonOnly(app);
  app.setErrorHandler(refuse);
  app.setNotFoundHandler(() => {
    throw new Refusal("NOT_FOUND", "There is nothing at this address; GraphQL is at /graphql.");
  });
  return app;
}

/** On loopback whoever calls is taken for the owner of this machine: then no page of another name may call. */
function hostRefusal(listeningOn: string, { headers }: FastifyRequest): Refusal | null {
  if (!isLoopback(listeningOn) || isLoopbackHeader(headers.host)) return null;
  const { code, message } = new HostNotAllowed();
  return new Refusal(code, message);
}

/** Codes of fastify's own errors that tell something worth telling. */
const fastifyRefusals: Readonly<Record<string, readonly [RefusalCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["PAYLOAD_TOO_LARGE", `The body is longer than ${mostBodyBytes} bytes.`],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["UNSUPPORTED_MEDIA_TYPE", "The body must be of the type application/json."],
};

function answerError(error: FastifyError | Refusal, reply: FastifyReply, log: Log): void {
  const refusal = refusalFor(error);
  if (refusal !== null) {
    void reply.code(refusal.status).send(errorBody(refusal.code, refusal.message));
  } else {
    const id = logFailure(log, "requestFailed", error);
    void reply.code(500).send(errorBody(internalCode, "Internal server error", id));
  }
}

/** What is wrong with the request. null: nothing, the error is ours. */
function refusalFor(error: FastifyError | Refusal): Refusal | null {
  if (error instanceof Refusal) return error;
  const known = fastifyRefusals[error.code];
  if (known !== undefined) return new Refusal(...known);
  const { statusCode = 500 } = error;
  return statusCode >= 400 && statusCode < 500 ? new Refusal("BAD_REQUEST", "The request is malformed.") : null;
}
