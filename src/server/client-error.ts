import { GraphQLError, Kind, type GraphQLFormattedError } from "graphql";
import {
  FileUnreadable,
  SettingInvalid,
  StoreDamaged,
  StoreNotWritable,
  StoreTooNew,
  StoreUnavailable,
  WitnessgraphError,
} from "../model/errors";
import { graphqlCodes, internalCode } from "./codes";
import { logFailure, type Log } from "./log";

/** Their messages name files of this machine: for the operator, not for clients. */
const operatorErrors = [FileUnreadable, SettingInvalid, StoreDamaged, StoreNotWritable, StoreTooNew];

/** Turns what went wrong in an operation into what the client is told: a code of the list and nothing of the inside. */
export function errorFormatter(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const root = rootOf(error);
    if (root instanceof WitnessgraphError && !operatorErrors.some((operatorError) => root instanceof operatorError)) {
      if (root instanceof StoreUnavailable) logFailure(log, "storeFailed", root);
      return { ...formatted, message: root.message, extensions: { code: root.code } };
    }
    const code = requestCode(formatted, root);
    if (code !== null) return { ...formatted, extensions: { code } };
    return {
      ...formatted,
      message: "Internal server error",
      extensions: { code: internalCode, id: logFailure(log, "operationFailed", root) },
    };
  };
}

/** What was thrown at first, under the layers that GraphQL and Apollo Server put around it. */
function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? rootOf(error.originalError) : error;
}

/** Code of an error that GraphQL finds in the request. null: it is not in the request. */
function requestCode({ path, extensions }: GraphQLFormattedError, root: unknown): string | null {
  const given = graphqlCodes.find((code) => code === extensions?.["code"]);
  if (given !== undefined) return given;
  // Apollo Server gives no code to values of arguments that only turn out wrong while fields run, nor to an operation
  // that is refused before the first field. An error that points at a whole field is about its result.
  if (!(root instanceof GraphQLError)) return null;
  const place = root.nodes?.[0]?.kind;
  const inRequest = path === undefined || (place !== undefined && place !== Kind.FIELD);
  return inRequest ? "BAD_USER_INPUT" : null;
}
