import { compareNames, nameOf, type Name } from "../model/values";
import type { Level } from "../model/vocabulary";
import type { EvidenceSet } from "./evidence-set";
import type { Cluster } from "./identity";
import { nameLevelOf } from "./policy";
import type { PropertyValues } from "./property-values";
import { pseudonym } from "./pseudonym";

const nameOrder = { ROMANIZED: 0, CHARACTERS: 1, ALIAS: 2, DESCRIPTION: 3 } as const;

/** Proper names before descriptions; the first is shown, the rest by script and code point. Each text once. */
export function namesOf(values: PropertyValues): readonly Name[] {
  const all = new Map<string, Name>();
  for (const { text, kind, script } of values.all("NAME", "name")) {
    if (!all.has(text)) all.set(text, { text, kind, script });
  }
  const [first, ...rest] = [...all.values()].sort((a, b) => nameOrder[a.kind] - nameOrder[b.kind]);
  return first === undefined ? [] : [first, ...rest.sort(compareNames)];
}

/** A person's names, or the pseudonym in their place where the names are hidden at the level. */
export function personNames(
  evidence: EvidenceSet,
  { canonical, members }: Cluster,
  values: PropertyValues,
  level: Level,
): readonly Name[] {
  const hidden = members.some((member) => nameLevelOf(evidence, member) > level);
  return hidden ? [nameOf(pseudonym(canonical), "ALIAS")] : namesOf(values);
}
