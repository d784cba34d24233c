import path from "node:path";
import { readSeedFolder } from "../../src/cli/read-files";
import type { ClaimFileWithTexts } from "../../src/evidence/claim-file/records";
import type { AccessRole } from "../../src/model/vocabulary";
import { ingestClaimFiles } from "../../src/record/ingest";
import type { GraphStore } from "../../src/store/graph-store";
import { openStore } from "../../src/store/open-store";
import { dataOf, type Data, type Variables } from "../operations/execute";

export const fictionFolder = path.join(__dirname, "../../seed/fiction");

/** The fictional sample, loaded, and a way to ask it. */
export interface Fiction {
  readonly store: GraphStore;
  ask(query: string, variables?: Variables, role?: AccessRole): Promise<Data>;
}

export async function openFiction(files?: readonly ClaimFileWithTexts[]): Promise<Fiction> {
  const store = await openStore("sqlite::memory:");
  await ingestClaimFiles(store, files ?? (await readSeedFolder(fictionFolder)));
  return { store, ask: (query, variables = {}, role = "READER") => dataOf(store, query, variables, role) };
}

/** The one event of the arrests on the quay in September 2020. */
export async function arrestsOf({ ask }: Fiction): Promise<string> {
  const { events } = await ask(`{
    events(where: { eventType: [ARREST], date: { from: "2020-09-12", to: "2020-09-13" } }) { nodes { id } }
  }`);
  expect(events.nodes).toHaveLength(1);
  return events.nodes[0].id;
}

/** The one person of a name, as a role sees it, by a selection. */
export async function personOf(fiction: Fiction, name: string, selection = "id", role?: AccessRole): Promise<Data> {
  const query = `query ($name: String!) { people(where: { name: { eq: $name } }) { nodes { ${selection} } } }`;
  const { people } = await fiction.ask(query, { name }, role);
  expect(people.nodes).toHaveLength(1);
  return people.nodes[0];
}

/** Names of nodes or edges, in the order of the answer. */
export function namesIn(connection: Data): readonly string[] {
  return (connection.nodes ?? connection.edges.map(({ node }: Data) => node)).map(({ name }: Data) => name);
}
