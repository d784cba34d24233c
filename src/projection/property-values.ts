import type { ClaimPredicate } from "../evidence/predicates";
import type { ClaimValue, ValueKind, ValueOf } from "../evidence/records";
import type { EntityId } from "../model/id";
import type { Level } from "../model/vocabulary";
import { ranked } from "./choose";
import type { Claim } from "./evidence-set";
import { maskValue, namesIn } from "./mask";
import type { ReportFacts } from "./report-facts";

/** The properties of one node at one level: per predicate the claims in force, the one that shows first. */
export class PropertyValues {
  private readonly byPredicate = new Map<string, readonly Claim[]>();

  constructor(
    properties: readonly Claim[],
    private readonly facts: ReadonlyMap<EntityId, ReportFacts>,
    private readonly level: Level,
  ) {
    const grouped = new Map<string, Claim[]>();
    for (const claim of properties) {
      const group = grouped.get(claim.predicate);
      if (group === undefined) grouped.set(claim.predicate, [claim]);
      else group.push(claim);
    }
    for (const [predicate, claims] of grouped) this.byPredicate.set(predicate, ranked(claims, facts, level));
  }

  /** The claim whose value shows. undefined: no claim in force gives the property. */
  claim(predicate: ClaimPredicate): Claim | undefined {
    return this.byPredicate.get(predicate)?.[0];
  }

  /** Every value, best first, words masked at the level. */
  all<K extends ValueKind>(predicate: ClaimPredicate, kind: K): readonly ValueOf<K>[] {
    const values: ValueOf<K>[] = [];
    for (const { value, citations } of this.byPredicate.get(predicate) ?? []) {
      if (!isOf(value, kind)) continue;
      const hidden = namesIn(citations.map(({ report }) => this.facts.get(report)));
      const masked: ClaimValue = maskValue(value, hidden, this.level);
      if (isOf(masked, kind)) values.push(masked);
    }
    return values;
  }

  /** The value that shows. null: no claim in force gives the property. */
  one<K extends ValueKind>(predicate: ClaimPredicate, kind: K): ValueOf<K> | null {
    return this.all(predicate, kind)[0] ?? null;
  }
}

function isOf<K extends ValueKind>(value: ClaimValue | null, kind: K): value is ValueOf<K> {
  return value?.is === kind;
}

/** A value as the API shapes it: without the word that says of which kind it is. */
export function bare<T extends ClaimValue>(value: T | null): Omit<T, "is"> | null {
  if (value === null) return null;
  const { is: _is, ...rest } = value;
  return rest;
}
