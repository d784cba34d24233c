/** What is thrown on purpose: a stable code, and what is wrong as fields. See `errors.ts`. */
export abstract class WitnessgraphError extends Error {
  abstract readonly code: string;
}
