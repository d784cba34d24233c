import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/**
 * What a page served from here may do: run and load what this server gives, and nothing else.
 * Fonts and icons of GraphiQL are in its style sheet as `data:`. Its dialogs try to add a style that keeps the page
 * behind from scrolling, which is refused here and not missed.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'", "data:"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Headers of every answer. None of CORS: pages of other origins read nothing. */
export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy,
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    // Whoever puts TLS in front decides for how long browsers insist on it.
    strictTransportSecurity: false,
  });
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.header("cache-control", "no-store");
    done();
  });
}
