import type { GraphQLField } from "graphql";
import type { Argument, FieldAsked } from "./operation";

/** Of the server; more is refused. */
const mostPerPage = 100;

/** The arguments with a page no larger than there is room for, and the room that is left to each of its items. */
export function bounded(definition: GraphQLField<unknown, unknown>, { args, paged }: FieldAsked, room: number) {
  const page = definition.args.find(({ name }) => name === "first");
  const own = args.filter(({ name }) => name !== "after" || !paged);
  if (page === undefined) return { args: own, room };
  const given = own.find(({ name }) => name === "first");
  const asked = Number(given?.value ?? page.defaultValue ?? mostPerPage);
  const first = asked > room && asked <= mostPerPage ? room : asked;
  const rest = own.filter(({ name }) => name !== "first");
  const written: Argument | null =
    given === undefined && first === asked ? null : { name: "first", passing: "literal", ...given, value: first };
  return {
    args: written === null ? rest : [written, ...rest],
    room: Math.max(1, Math.floor(room / Math.max(1, first))),
  };
}
