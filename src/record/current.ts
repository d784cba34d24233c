import { grouped } from "../model/grouped";
import type { EntityId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { rowAt } from "../projection/ranges";
import type { NodeRow } from "../projection/rows";
import type { StoreTransaction } from "../store/graph-store";

/** The nodes that entities have become at each level, from the rows as they now stand. */
export async function nodesOf(
  transaction: StoreTransaction,
  entities: Iterable<EntityId>,
): Promise<(entity: EntityId, level: Level) => NodeRow | null> {
  const asked = [...new Set(entities)];
  const aliases = grouped(
    await transaction.rows(
      "alias",
      "member",
      asked.map((id) => [id]),
    ),
    ({ member }) => member,
  );
  const canonical = new Set([...aliases.values()].flat().map((alias) => alias.canonical));
  const rows = grouped(
    await transaction.rows(
      "node",
      "id",
      [...canonical].map((id) => [id]),
    ),
    ({ id }) => id,
  );
  return (entity, level) => {
    const alias = rowAt(aliases.get(entity) ?? [], level);
    return alias === undefined ? null : (rowAt(rows.get(alias.canonical) ?? [], level) ?? null);
  };
}
