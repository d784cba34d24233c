import type { CounterRow, LinkRow } from "./rows";

/** What a link adds to the counters of its two ends; `by` -1 takes it away again. */
export function counted(link: LinkRow, by: 1 | -1): readonly CounterRow[] {
  const { type, role, modality, lo, hi } = link;
  const shared = { type, role, modality, lo, hi, count: by };
  return [
    { ...shared, node: link.from, outgoing: true, otherLabel: link.toLabel },
    { ...shared, node: link.to, outgoing: false, otherLabel: link.fromLabel },
  ];
}
