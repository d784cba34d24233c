import type { Filter } from "./filter";

/** A condition on what a node is joined to. */
export type Joined = Extract<Filter, { readonly op: "joined" }>;

/** A condition that leads to few nodes by an index, whatever the size of the graph, or to what is joined to such. */
export type Lead = Extract<Filter, { readonly op: "id" | "name" | "within" | "linked" }> | Joined;

/** The most telling condition that all nodes must pass. null: there is none with an index of its own. */
export function leadOf(filter: Filter | null): Lead | null {
  const all = filter === null ? [] : filter.op === "and" ? filter.of : [filter];
  const leads = all.filter(isLead);
  return (
    (["id", "name", "linked", "joined", "within"] as const)
      .map((op) => leads.find((each) => each.op === op))
      .find(Boolean) ?? null
  );
}

function isLead(filter: Filter): filter is Lead {
  return (
    filter.op === "id" ||
    filter.op === "within" ||
    filter.op === "linked" ||
    (filter.op === "name" && filter.match !== "contains") ||
    (filter.op === "joined" && leadOf(filter.other) !== null)
  );
}

/** What of a filter is left to ask where one of its conditions leads the way. null: nothing. */
export function restOf(filter: Filter | null, lead: Lead | null): Filter | null {
  if (filter === null || filter === lead) return null;
  if (filter.op !== "and" || lead === null) return filter;
  return { op: "and", of: filter.of.filter((each) => each !== lead) };
}
