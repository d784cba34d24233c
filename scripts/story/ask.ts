import { execute, parse } from "graphql";
import { readSeedFolder } from "../../src/cli/read-files";
import { createContext, fieldResolver } from "../../src/graphql/execute";
import { buildWitnessgraphSchema } from "../../src/graphql/schema";
import { ingestClaimFiles } from "../../src/record/ingest";
import { openStore } from "../../src/store/open-store";

/** What the drawing asks for: what happened when and where, and who was held where. */
const question = /* GraphQL */ `
  {
    events(first: 100, modality: [REPORTED, ALLEGED, THREATENED]) {
      nodes {
        id
        name
        names {
          text
        }
        modality
        follows {
          nodes {
            id
          }
        }
        date {
          earliestStart
        }
        facilities(link: { modality: [REPORTED, ALLEGED, THREATENED] }) {
          nodes {
            name
          }
        }
        claims(first: 100, where: { modality: [REPORTED, ALLEGED, THREATENED] }) {
          nodes {
            citations {
              report {
                publisher {
                  name
                }
              }
            }
          }
        }
      }
    }
    facilities(first: 100) {
      nodes {
        name
        held(first: 1, link: { otherTypes: [PERSON] }) {
          totalCount
        }
      }
    }
    people(first: 100, orderBy: { field: LINKS, direction: DESC }) {
      nodes {
        name
        heldAt(first: 100) {
          edges {
            node {
              name
            }
            link {
              period {
                earliestStart
                latestEnd
              }
            }
          }
        }
      }
    }
  }
`;

interface Named {
  readonly name: string;
}

export interface Answer {
  readonly events: {
    readonly nodes: readonly (Named & {
      readonly id: string;
      readonly names: readonly { readonly text: string }[];
      readonly follows: { readonly nodes: readonly { readonly id: string }[] };
      readonly modality: "REPORTED" | "ALLEGED" | "THREATENED";
      readonly date: { readonly earliestStart: string | null } | null;
      readonly facilities: { readonly nodes: readonly Named[] };
      readonly claims: {
        readonly nodes: readonly { readonly citations: readonly { readonly report: { publisher: Named | null } }[] }[];
      };
    })[];
  };
  readonly facilities: { readonly nodes: readonly (Named & { readonly held: { readonly totalCount: number } })[] };
  readonly people: {
    readonly nodes: readonly (Named & {
      readonly heldAt: {
        readonly edges: readonly {
          readonly node: Named;
          readonly link: { readonly period: { earliestStart: string | null; latestEnd: string | null } | null };
        }[];
      };
    })[];
  };
}

/** Loads a folder of claim files into a store of its own and asks, as a READER. */
export async function askFolder(folder: string): Promise<Answer> {
  const store = await openStore("sqlite::memory:");
  try {
    await ingestClaimFiles(store, await readSeedFolder(folder));
    const schema = buildWitnessgraphSchema();
    const contextValue = createContext(store, "READER");
    const { data, errors } = await execute({ schema, document: parse(question), contextValue, fieldResolver });
    if (errors !== undefined) throw new AggregateError(errors, "The question was not answered.");
    return data as unknown as Answer;
  } finally {
    await store.close();
  }
}
