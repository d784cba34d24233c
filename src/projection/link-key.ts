import type { EntityId } from "../model/id";
import { isValue, type LinkType } from "../model/vocabulary";

/** What tells one link from another. `qualifier`: role, kinship or movement; "" where the type has none. */
export interface LinkKey {
  readonly type: LinkType;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly qualifier: string;
}

/** The id of a link: it encodes the key, so that an old id can be led to what became of its ends. */
export function linkIdOf({ type, from, to, qualifier }: LinkKey): string {
  return `link:${type}~${from}~${to}~${qualifier}`;
}

/** The key in a link's id. null: not the id of a link. */
export function linkKeyOf(id: string): LinkKey | null {
  const [type, from, to, qualifier, ...rest] = id.startsWith("link:") ? id.slice(5).split("~") : [];
  if (type === undefined || from === undefined || to === undefined || qualifier === undefined) return null;
  if (rest.length > 0 || !isValue("LinkType", type)) return null;
  return { type, from: from as EntityId, to: to as EntityId, qualifier };
}
