import { HeaderMap, type ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { graphiqlPage } from "./graphiql";
import { Refusal } from "./refusal";

/** GraphQL over HTTP at /graphql: POST, GET for queries, and a page for browsers. */
export function addGraphqlRoute<TContext extends object>(
  app: FastifyInstance,
  apollo: ApolloServer<TContext>,
  context: () => TContext,
): void {
  app.all("/graphql", async (request, reply) => {
    const { method, body } = request;
    if (method !== "GET" && method !== "POST") {
      void reply.header("allow", "GET, POST");
      throw new Refusal("METHOD_NOT_ALLOWED", "GraphQL is asked by POST, or by GET for queries.");
    }
    void reply.header("vary", "Accept");
    if (method === "GET" && prefersHtml(request)) return reply.type("text/html; charset=utf-8").send(graphiqlPage);

    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headersOf(request), search: searchOf(request), body },
      context: () => Promise.resolve(context()),
    });
    if (answer.body.kind !== "complete") throw new Error("An answer came in parts; none of our operations has any.");
    for (const [name, value] of answer.headers) void reply.header(name, value);
    return reply.code(answer.status ?? 200).send(answer.body.string);
  });
}

/** Browsers that open a page ask for HTML by name; clients of GraphQL never do. */
function prefersHtml({ headers }: FastifyRequest): boolean {
  return /(^|,)\s*text\/html\s*(,|;|$)/i.test(headers.accept ?? "");
}

function searchOf({ url }: FastifyRequest): string {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start);
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  if (request.method === "GET" && !isCrossSite(request)) headers.set("apollo-require-preflight", "1");
  return headers;
}

/**
 * Apollo Server's csrfPrevention refuses every plain GET. Browsers label what pages of other origins send, so we
 * vouch for the rest: programs, our own page, and addresses typed in.
 */
function isCrossSite({ headers }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}
