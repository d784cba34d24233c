import "reflect-metadata";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { completeByKey } from "./complete-by-key";
import { ListsResolver } from "./queries/lists.resolver";
import { NodesResolver } from "./queries/nodes.resolver";
import { ViewerResolver } from "./queries/viewer.resolver";
import { VocabularyResolver } from "./queries/vocabulary.resolver";
import { ClaimType } from "./types/claim.type";
import { entityTypes } from "./types/connections";
import { LinkType } from "./types/link.type";
import "./types/walks";

/** The schema that the classes declare, ready to complete results that are keyed by response key. */
export function buildWitnessgraphSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [NodesResolver, ListsResolver, VocabularyResolver, ViewerResolver],
    orphanedTypes: [...Object.values(entityTypes), LinkType, ClaimType],
    validate: false,
    // The check runs an introspection, which a test does better.
    skipCheck: true,
    emitSchemaFile: false,
  });
  const query = schema.getQueryType();
  // type-graphql has no place for the description of a root type.
  if (query) query.description = "Where every reading operation starts: by id, by list, or about the server itself.";
  completeByKey(schema);
  return schema;
}

/** As in `schema/schema.graphql`. */
export function printWitnessgraphSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
