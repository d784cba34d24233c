import { isUtf8 } from "node:buffer";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "./refusal";

/** Bytes of a request: an operation of 2,000 tokens with its variables is far below. */
export const mostBodyBytes = 256 * 1024;

/** Takes JSON in UTF-8 and nothing else; what does not parse is refused without being quoted. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/json",
    { parseAs: "buffer", bodyLimit: mostBodyBytes },
    (request, body, done) => {
      try {
        done(null, parse(request, body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

function parse(request: FastifyRequest, body: Buffer): unknown {
  const { "content-type": type = "", "content-encoding": encoding = "identity" } = request.headers;
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type)?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(charset)) throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "The body must be in UTF-8.");
  if (!/^identity$/i.test(encoding)) throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "The body must not be compressed.");
  if (!isUtf8(body)) throw new Refusal("BAD_REQUEST", "The body is not UTF-8.");
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    throw new Refusal("BAD_REQUEST", "The body is not JSON.");
  }
}
