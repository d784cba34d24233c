import { prepareNeo4j } from "../../scripts/neo4j/prepare";
import { isNeo4jPossible } from "../../scripts/neo4j/requirements";
import { type Neo4jOptions, type RunningNeo4j, startNeo4j } from "../../scripts/neo4j/server";

/** CI sets it: no suite may be left out. (Not WITNESSGRAPH_…: the server refuses names that are not its settings.) */
const isRequired = process.env["REQUIRE_NEO4J"] === "1";

/**
 * A suite with a Neo4j server of its own. Where none can run, the suite is skipped and `left-out.cjs` tells; if
 * REQUIRE_NEO4J=1, it fails.
 */
export function describeWithNeo4j(
  name: string,
  specs: (server: () => RunningNeo4j) => void,
  options: Neo4jOptions = {},
): void {
  const describeIfPossible = isRequired || isNeo4jPossible() ? describe : describe.skip;
  describeIfPossible(`${name} [Neo4j]`, () => {
    let server: RunningNeo4j | undefined;

    beforeAll(async () => {
      await prepareNeo4j();
    }, 600_000);

    beforeAll(async () => {
      server = await startNeo4j(options);
    }, 120_000);

    afterAll(async () => {
      await server?.stop();
    });

    specs(() => {
      if (server === undefined) throw new Error("The Neo4j server runs from beforeAll to afterAll.");
      return server;
    });
  });
}
