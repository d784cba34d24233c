import type { ClaimRecord } from "../../../src/evidence/records";
import type { Aliases } from "./aliases";
import type { Ours } from "./ours";
import type { RuleName } from "./rules";

/** What became of one row of the gold list. */
export interface GoldRow {
  readonly document: string;
  readonly section: string;
  readonly id: string;
  readonly is: "matched" | "mapped" | "missing";
  /** Of what is mapped: by which rules. */
  readonly rules: readonly RuleName[];
  /** Of what is missing: what lacks. */
  readonly lacks: readonly string[];
}

/** What rows are compared with. */
export interface Comparing {
  readonly document: string;
  readonly aliases: Aliases;
  readonly ours: Ours;
}

/** Holds one row of the gold list against the seed, point by point. */
export class Row {
  private readonly rules = new Set<RuleName>();
  private readonly lacks: string[] = [];

  constructor(
    private readonly comparing: Comparing,
    private readonly section: string,
    private readonly goldId: string,
  ) {}

  need(holds: boolean, what: string): void {
    if (!holds) this.lacks.push(what);
  }

  mapped(rule: RuleName): void {
    this.rules.add(rule);
  }

  /** Our term for one of the gold list's; the rule is noted where it is another. */
  term<T extends string>(table: Readonly<Record<string, T>>, gold: string, rule: RuleName): string {
    const ours = table[gold];
    if (ours !== undefined) this.mapped(rule);
    return ours ?? gold;
  }

  /** Our id for one of the gold list's. null, noted as lacking: there is none. */
  id(gold: string): string | null {
    const key = this.comparing.aliases.entities.get(gold) ?? this.comparing.aliases.reports.get(gold)?.[0];
    this.need(key !== undefined, `no entity stands for ${gold}`);
    return key === undefined ? null : this.comparing.ours.id(key);
  }

  /** The claims on a property of an entity; at least one must hold. */
  property(subject: string | null, predicate: string, what: string, holds: (claim: ClaimRecord) => boolean): void {
    if (subject === null) return;
    this.need(this.comparing.ours.claimsOf(subject, predicate).some(holds), `${predicate} ${what}`);
  }

  /** No claim may give a property, or a link of a kind. */
  needNone(subject: string | null, predicate: string): void {
    if (subject === null) return;
    this.need(this.comparing.ours.claimsOf(subject, predicate).length === 0, `no ${predicate} is stated`);
  }

  /** A claim must join two entities, both named as the gold list does; of a document, a claim for each of its reports. */
  link(
    from: string,
    predicate: string,
    to: string,
    what = "",
    holds: (claim: ClaimRecord) => boolean = () => true,
  ): void {
    const object = this.id(to);
    for (const subject of this.ids(from)) {
      const claims = this.comparing.ours.claimsOf(subject, predicate).filter((claim) => claim.object === object);
      const said = claims.map(({ basis, modality }) => `${basis}, ${modality}`).join("; ");
      this.need(claims.some(holds), `${from} ${predicate} ${to} ${what}${said === "" ? "" : ` (there is ${said})`}`);
    }
  }

  private ids(gold: string): readonly string[] {
    const { aliases, ours } = this.comparing;
    const reports = aliases.reports.get(gold);
    if (reports !== undefined) {
      if (reports.length > 1) this.mapped("article-by-region");
      return reports.map((name) => ours.id(name));
    }
    const id = this.id(gold);
    return id === null ? [] : [id];
  }

  end(): GoldRow {
    const { rules, lacks } = this;
    const is = lacks.length > 0 ? "missing" : rules.size > 0 ? "mapped" : "matched";
    return {
      document: this.comparing.document,
      section: this.section,
      id: this.goldId,
      is,
      rules: [...rules],
      lacks,
    };
  }
}

/** The row of what the table of aliases maps by a rule. null: it does not. */
export function mappedRow(comparing: Comparing, section: string, id: string): GoldRow | null {
  const { aliases, ours } = comparing;
  const mapped = aliases.mapped.get(id);
  if (mapped === undefined) return null;
  const row = new Row(comparing, section, id);
  row.mapped(mapped.rule);
  if (mapped.at === null) return row.end();
  if ("quote" in mapped.at) {
    const { report, quote } = mapped.at;
    row.need(ours.textOf(report).includes(quote), quote);
    if (mapped.rule === "age-of-a-post") row.need(ours.publishedOf(report) === quote, `${report} published ${quote}`);
  } else row.need(ours.claimsAt(mapped.at).length > 0, `${mapped.at.of} ${mapped.at.predicate}`);
  return row.end();
}
