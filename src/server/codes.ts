/** Codes of errors that GraphQL and Apollo Server find in a request; their messages are for the client. */
export const graphqlCodes = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_SUPPORTED",
] as const;

/** Codes of requests that are refused before GraphQL sees them, and what is said of them: never what was sent. */
export const refusals = {
  HOST_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  BAD_REQUEST: 400,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
} as const;
export type RefusalCode = keyof typeof refusals;

/** Code of everything that is a bug or is for the operator alone. */
export const internalCode = "INTERNAL_SERVER_ERROR";
