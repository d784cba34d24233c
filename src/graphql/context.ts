import type { GraphQLResolveInfo } from "graphql";
import type { AccessRole, Level } from "../model/vocabulary";

/** What the resolvers of one operation share. */
export interface Context {
  readonly role: AccessRole;
  readonly level: Level;
  /** The result of the operation's root field, from the plan of the whole operation. */
  run(info: GraphQLResolveInfo): unknown;
}
