import { ApolloServer, HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Api } from "./api";
import { errorFormatter } from "./client-error";
import { BoundedDocumentStore } from "./document-store";
import { logFailure, type Log } from "./log";

/** More tokens are refused by the parser, before anything is made of them. */
const mostTokens = 2000;

export function createApollo<TContext extends object>(api: Api<TContext>, log: Log): ApolloServer<TContext> {
  return new ApolloServer<TContext>({
    schema: api.schema,
    fieldResolver: api.fieldResolver,
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: mostTokens, maxComments: mostTokens },
    documentStore: new BoundedDocumentStore(),
    stringifyResult: (result) => JSON.stringify(result),
    formatError: errorFormatter(log),
    logger: silent,
    plugins: [
      // Costs a third of the time of a large answer, for headers that we do not send.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Whatever APOLLO_ variables say: nothing is sent to anyone.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      completing(api),
      okForJson,
      logUnexpected(log),
    ],
  });
}

const nothing = (): void => undefined;
/** Apollo Server's own messages quote errors; ours is the only log. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Answers what needs no graphql-js before Apollo Server would execute it; all before and after is as ever. */
function completing<TContext extends object>(api: Api<TContext>): ApolloServerPlugin<TContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ request: { operationName = null, variables = {} }, document, contextValue }) {
          const data = await api.complete({ document, operationName, variables }, contextValue);
          if (data === null) return null;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: "single", singleResult: { data } },
          };
        },
      }),
  };
}

/**
 * 200 for a well-formed request whose operation is refused, where the client does not take
 * `application/graphql-response+json`. Source: GraphQL over HTTP, 6.4.1 application/json.
 */
const okForJson: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { http, body } }) {
        const accepted = request.http?.headers.get("accept") ?? "";
        const errors = body.kind === "single" ? body.singleResult.errors : undefined;
        const wellFormed = errors?.[0]?.extensions?.["code"] !== "BAD_REQUEST";
        if (http.status === 400 && wellFormed && !accepted.includes("application/graphql-response+json")) {
          http.status = 200;
        }
        return Promise.resolve();
      },
    }),
};

function logUnexpected(log: Log): ApolloServerPlugin {
  return {
    unexpectedErrorProcessingRequest({ error }) {
      logFailure(log, "requestFailed", error);
      return Promise.resolve();
    },
  };
}
