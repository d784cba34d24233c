import { labelOf, type EntityId, type Label } from "../../../src/model/id";
import type { LinkType } from "../../../src/model/vocabulary";
import { linkCell } from "../../../src/projection/cells";
import { linkIdOf } from "../../../src/projection/link-key";
import type { LinkRow, NodeRow } from "../../../src/projection/rows";

// Rows with all their properties, most of them null.

export type NodeContent = Omit<NodeRow, "lo" | "hi">;
export type LinkContent = Omit<LinkRow, "lo" | "hi">;

function labelIn(id: string): Label {
  const label = labelOf(id);
  if (label === null) throw new Error(`${id} has no label.`);
  return label;
}

export function nodeContent(id: string, more: Partial<NodeContent> = {}): NodeContent {
  return {
    id: id as EntityId,
    cell: id as EntityId,
    label: labelIn(id),
    name: id,
    nameKey: id,
    named: true,
    names: [],
    formerIds: [],
    visibility: "PUBLIC",
    version: 1,
    sources: 1,
    term: null,
    modality: labelOf(id) === "Event" ? "REPORTED" : null,
    aspect: null,
    gender: null,
    age: null,
    publication: null,
    code: null,
    point: null,
    plural: null,
    date: null,
    dateFrom: null,
    dateTo: null,
    reachFrom: null,
    reachTo: null,
    duration: null,
    count: null,
    amount: null,
    circumstances: null,
    title: null,
    url: null,
    language: null,
    sha256: null,
    retracted: null,
    text: null,
    ...more,
  };
}

export function linkContent(
  type: LinkType,
  from: string,
  to: string,
  qualifier: string,
  more: Partial<LinkContent> = {},
): LinkContent {
  const ends = { from: from as EntityId, to: to as EntityId };
  return {
    id: linkIdOf({ type, ...ends, qualifier }),
    cell: linkCell(type, ends.from, ends.to, qualifier),
    type,
    ...ends,
    fromLabel: labelIn(from),
    toLabel: labelIn(to),
    fromSort: from,
    toSort: to,
    role: null,
    kinship: null,
    movement: null,
    period: null,
    dateFrom: null,
    dateTo: null,
    reachFrom: null,
    reachTo: null,
    modality: "REPORTED",
    basis: "STATED",
    derived: false,
    via: [],
    sources: 1,
    publishers: [],
    reportedTo: null,
    visibility: "PUBLIC",
    ...more,
  };
}
