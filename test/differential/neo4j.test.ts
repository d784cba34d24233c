import { openStore } from "../../src/store/open-store";
import { openEmpty } from "../neo4j/empty-store";
import { describeWithNeo4j } from "../neo4j/server";
import { describeDifferential } from "./describe-differential";

// CI runs more: a statement that the server has not seen is planned first, which takes half a second and more.
describeWithNeo4j("Differential", (server) => {
  const count = Number(process.env["DIFFERENTIAL_COUNT"] ?? 60);
  describeDifferential(
    "SQLite and Neo4j",
    () => openStore("sqlite::memory:"),
    () => openEmpty(server()),
    count,
    {
      timeout: 3_600_000,
    },
  );
});
