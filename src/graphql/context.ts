import type { GraphQLResolveInfo } from "graphql";
import type { PromiseOrValue } from "../model/promise-or-value";
import type { AccessRole, Level } from "../model/vocabulary";
import type { PlanResult } from "../plan/result";
import type { Asking } from "./compile/asking";

/** What the resolvers of one operation share. */
export interface Context {
  readonly role: AccessRole;
  readonly level: Level;
  /**
   * The result of an operation, read once however often it is asked for; so is an error.
   * Throws or rejects with what the plan or the store does.
   */
  read(asking: Asking): PromiseOrValue<PlanResult>;
  /** The result of the operation's root field. Throws or rejects as `read` does and with `AnswerTooLarge`. */
  run(info: GraphQLResolveInfo): unknown;
}
