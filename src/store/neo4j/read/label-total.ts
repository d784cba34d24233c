import type { Label } from "../../../model/id";
import type { Filter } from "../../../plan/filter";
import { visible, type Cypher } from "./cypher";

/**
 * How many nodes of a label there are, from the count that the engine keeps, less those hidden at the level, which an
 * index finds: whatever the number of nodes. null: the filter asks for more than what is reported or alleged.
 */
export function labelTotal(cypher: Cypher, label: Label, filter: Filter | null): string | null {
  if (filter !== null && !isAsserted(filter)) return null;
  const [node, above, below, other] = [cypher.name("n"), cypher.name("n"), cypher.name("n"), cypher.name("n")];
  const told = filter === null ? "" : ` - COUNT { (${other}:NotFact) WHERE ${visible(other)} }`;
  // No row is hidden from both sides: lo <= hi.
  return `(COUNT { (${node}:${label}) } - COUNT { (${above}:${label}) WHERE ${above}.lo > $p.level }
    - COUNT { (${below}:${label}) WHERE ${below}.hi < $p.level }${told})`;
}

/** The modalities of events that are not marked as other than facts. */
function isAsserted(filter: Filter): boolean {
  if (filter.op !== "in" || filter.column !== "modality") return false;
  return [...filter.values].sort().join(" ") === "ALLEGED REPORTED";
}
