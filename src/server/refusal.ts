import { refusals, type RefusalCode } from "./codes";

/** A request that is answered without GraphQL. Its message says nothing of what was sent. */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.status = refusals[code];
  }
}

/** An error in the shape of GraphQL's, which every client of the server knows how to read. */
export function errorBody(code: string, message: string, id?: string): object {
  return { errors: [{ message, extensions: id === undefined ? { code } : { code, id } }] };
}
