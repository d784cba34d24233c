import { mintEntityId } from "../../model/id";
import { isBareLabel, mintable, missingId } from "./parse-entity";
import { treeOf } from "./tree";
import { TreeReader } from "./tree-reader";

/**
 * The text of a claim file with an id in place of every `id:` that is only a label (`id: person`); all else stays as it
 * is, comments and spacing too. `random` gives so many random bytes. Throws `ClaimFileInvalid`, also for an entity
 * without `id:`.
 */
export function mintMissingIds(fileText: string, random: (bytes: number) => Uint8Array, file = "claim file"): string {
  const reader = new TreeReader(file);
  const entities = reader.anyMap(treeOf(file, fileText), "a claim file").entries.get("entities");
  let minted = "";
  let kept = 0;
  for (const [key, entity] of entities === undefined ? [] : reader.anyMap(entities, "`entities`").entries) {
    const id = reader.anyMap(entity, `the entity “${key}”`).entries.get("id");
    if (id === undefined) return reader.fail(entity.line, missingId(key));
    const text = reader.text(id, "`id`");
    const label = isBareLabel(text) ? mintable.find((each) => each.toLowerCase() === text) : undefined;
    if (label === undefined) continue;
    minted += fileText.slice(kept, id.start) + mintEntityId(label, random(12));
    kept = id.end;
  }
  return minted + fileText.slice(kept);
}
