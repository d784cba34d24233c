import { openStore } from "../../src/store/open-store";
import { openEmpty } from "../neo4j/empty-store";
import { describeWithNeo4j } from "../neo4j/server";
import { describeDifferential } from "./describe-differential";

// Plans of generated operations take 1 or 2 MB each, and none is of use to the next: a thousand of them filled the heap.
const settings = { "server.memory.query_cache.per_db_cache_num_entries": "40" };

// CI runs more: a statement that the server has not seen is planned first, which takes half a second and more.
describeWithNeo4j(
  "Differential",
  (server) => {
    const count = Number(process.env["DIFFERENTIAL_COUNT"] ?? 60);
    const left = () => openStore("sqlite::memory:");
    const right = () => openEmpty(server());
    describeDifferential("SQLite and Neo4j", left, right, count, { timeout: 3_600_000 });
  },
  { settings },
);
