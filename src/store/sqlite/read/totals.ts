import type { LinkCondition } from "../../../plan/filter";
import type { Relation } from "../../../plan/relations";
import { asserted } from "./conditions";
import { visible, type Sql } from "./sql";

/** Whether the counters tell how many links pass a condition: they know types, labels, roles and modalities. */
export function areCounted({ movements, basis, sources, date }: LinkCondition): boolean {
  return movements === null && basis === null && sources === null && date === null;
}

/** How many links of `parent` pass a condition, of one relation or (null) of all kinds: whatever their number. */
export function countersSql(sql: Sql, link: LinkCondition, relation: Relation | null): string {
  const { types, otherLabels, roles, modality } = link;
  const where = ["counter.node = parent.id", visible("counter")];
  if (relation !== null) {
    where.push(`counter.type = ${sql.value(relation.link)}`, `counter.other_label IN ${sql.list(relation.to)}`);
    if (relation.direction !== "both")
      where.push(`counter.outgoing = ${String(Number(relation.direction === "forward"))}`);
  }
  if (types !== null) where.push(`counter.type IN ${sql.list(types)}`);
  if (otherLabels !== null) where.push(`counter.other_label IN ${sql.list(otherLabels)}`);
  if (roles !== null) where.push(`counter.role IN ${sql.list(roles)}`);
  where.push(
    modality === null ? asserted("counter.modality", "parent.modality") : `counter.modality IN ${sql.list(modality)}`,
  );
  return `(SELECT coalesce(sum(counter.count), 0) FROM counter WHERE ${where.join(" AND ")})`;
}
