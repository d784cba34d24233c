import { dirname } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { firstQuery } from "./first-query";

/** Files of the packages that the page needs, by their names in its addresses. */
const packageFiles = {
  "react.js": [require.resolve("react/package.json"), "umd/react.production.min.js"],
  "react-dom.js": [require.resolve("react-dom/package.json"), "umd/react-dom.production.min.js"],
  "graphiql.js": [require.resolve("graphiql/package.json"), "graphiql.min.js"],
  "graphiql.css": [require.resolve("graphiql/package.json"), "graphiql.min.css"],
} as const;

/** The page that browsers get at /graphql: queries with completion and documentation, all of it served from here. */
export const graphiqlPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Witnessgraph</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/page.css">
</head>
<body>
<div id="graphiql">Loading the query page… It needs JavaScript; /graphql answers other clients without.</div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/page.js"></script>
</body>
</html>
`;

const pageStyle = `html, body, #graphiql { height: 100%; margin: 0; }
`;

/**
 * Tabs and history live in memory alone: queries name people and do not belong on the disk of whoever looked, and
 * the first tab is always the first query.
 */
const pageScript = `"use strict";
const kept = new Map();
const storage = {
  get length() { return kept.size; },
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
  clear: () => kept.clear(),
};
const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
const defaultQuery = ${JSON.stringify(firstQuery)};
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher, storage, defaultQuery, showPersistHeadersSettings: false }),
);
`;

/** Serves what the page loads, below /graphiql/. */
export async function serveGraphiqlFiles(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { serve: false });
  for (const [name, [manifest, file]] of Object.entries(packageFiles)) {
    app.get(`/graphiql/${name}`, (_request, reply) => reply.sendFile(file, dirname(manifest), { maxAge: "1d" }));
  }
  app.get("/graphiql/page.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(pageStyle));
  app.get("/graphiql/page.js", (_request, reply) => reply.type("text/javascript; charset=utf-8").send(pageScript));
}
