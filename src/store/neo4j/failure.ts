import { AnswerTooLarge, SettingInvalid, StoreUnavailable } from "../../model/errors";
import { mostObjects } from "../../plan/answer-size";
import { addressForm } from "./address";

/** The server's or the driver's code of an error. "": it has none, so it is none of theirs. */
function codeOf(error: unknown): string {
  return isNeo4jError(error) ? error.code : "";
}

/** By its form: the class need not be of this realm. */
function isNeo4jError(error: unknown): error is { readonly code: string } {
  return typeof error === "object" && error !== null && "gqlStatus" in error && "code" in error;
}

/** A statement that used more memory than the server gives one. Marked retriable by the server, but never to be tried again. */
const tooMuchMemory = /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|OutOfMemoryError)$/;

/** Whether a statement was ended for the memory that it used. */
export function isTooLarge(error: unknown): boolean {
  return tooMuchMemory.test(codeOf(error));
}

/** A transaction that was written is not there: another database is in the place of the one that had it. */
export function isStaleBookmark(error: unknown): boolean {
  return /^Neo\.\w+\.Transaction\.(BookmarkTimeout|InvalidBookmark)/.test(codeOf(error));
}

/** Whether the cause of an error of ours is that the server has no database of the name asked for. */
export function isUnknownDatabase(error: unknown): boolean {
  return error instanceof StoreUnavailable && codeOf(error.cause) === "Neo.ClientError.Database.DatabaseNotFound";
}

/** Whether the same may go well at once when tried again: a connection that had ended, a leader that had changed. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (isTooLarge(error)) return false;
  return (
    isStaleBookmark(error) ||
    code === "ServiceUnavailable" ||
    code === "SessionExpired" ||
    code.startsWith("Neo.TransientError.")
  );
}

/** Statements and constraints of ours that are wrong: a bug stays what it is. */
const ours = /^Neo\.ClientError\.(Statement|Schema|Procedure|Request)\./;

/** What the driver throws, as one of our errors; anything else as it is. Messages never leave: they quote statements. */
export function failureOf(error: unknown): unknown {
  const code = codeOf(error);
  if (code === "" || ours.test(code)) return error;
  if (isTooLarge(error)) return new AnswerTooLarge(mostObjects);
  if (code.startsWith("Neo.ClientError.Security.")) {
    return new SettingInvalid("WITNESSGRAPH_STORE", `${addressForm}, with a user and password that the server accepts`);
  }
  return new StoreUnavailable("neo4j", error);
}
