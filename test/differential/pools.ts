import type { EvidenceRecord } from "../../src/evidence/records";
import { labelOf, type Label } from "../../src/model/id";
import type { GraphStore } from "../../src/store/graph-store";
import { recordsIn } from "./evidence/evidence";

/** Values that occur in the data, for arguments: what is asked with others finds nothing. Lists are never empty. */
export interface Pools {
  /** Of entities by label, those merged away too; of links and claims. Each with one that nothing has. */
  readonly ids: Readonly<Record<Label | "Link" | "Claim", readonly string[]>>;
  readonly texts: readonly string[];
  readonly codes: readonly string[];
  readonly languages: readonly string[];
  readonly days: readonly string[];
  readonly moments: readonly string[];
  readonly numbers: readonly number[];
  /** Every text that may be a value of an enum. */
  readonly terms: ReadonlySet<string>;
}

/** What occurs in a store that holds some evidence. */
export async function poolsOf(store: GraphStore): Promise<Pools> {
  const records = await recordsIn(store);
  const found = new Found();
  for (const each of records) found.add(each);
  const [nodes, links, claims] = [await rows(store, "node"), await rows(store, "link"), await rows(store, "claim")];
  // Names as they are shown to each level, pseudonyms too.
  for (const { name, names } of nodes) found.texts.add(name).addAll(names.map(({ text }) => text));
  for (const { title } of nodes) found.texts.addAll(title === null ? [] : [title]);
  for (const row of [...nodes, ...links, ...claims]) found.terms.addAll(Object.values(row).filter(isTerm));
  const of = (label: Label): readonly string[] => {
    const own = [...found.entities].filter((id) => labelOf(id) === label);
    return [...own, `${label.toLowerCase()}:${"z".repeat(20)}`];
  };
  const nobody = `person:${"z".repeat(20)}`;
  return {
    ids: {
      Person: of("Person"),
      Group: of("Group"),
      Place: of("Place"),
      Facility: of("Facility"),
      Organization: of("Organization"),
      Event: of("Event"),
      Report: of("Report"),
      Link: [...new Set(links.map(({ id }) => id)), `link:INVOLVED_IN~${nobody}~event:${"z".repeat(20)}~AGENT`],
      Claim: [...new Set(claims.map(({ id }) => id)), `claim:${"z".repeat(26)}`],
    },
    texts: [...found.texts, "Nobody"],
    codes: [...found.codes, "ZZ"],
    languages: [...found.languages, "de"],
    days: [...found.days, "2020-12-14", "1900-01-01"],
    moments: [...found.moments],
    numbers: [...new Set([...found.numbers, -1, 0, 1, 2, 3, 5, 2 ** 31 - 1])],
    terms: found.terms,
  };
}

class Distinct<T> extends Set<T> {
  addAll(values: readonly T[]): void {
    for (const value of values) this.add(value);
  }
}

class Found {
  readonly entities = new Distinct<string>();
  readonly texts = new Distinct<string>();
  readonly codes = new Distinct<string>();
  readonly languages = new Distinct<string>();
  readonly days = new Distinct<string>();
  readonly moments = new Distinct<string>();
  readonly numbers = new Distinct<number>();
  readonly terms = new Distinct<string>();

  add(record: EvidenceRecord): void {
    this.moments.add(record.recordedAt);
    if (record.kind === "report") {
      this.entities.add(record.id);
      if (record.language !== null) this.languages.add(record.language);
      this.addDays(record.publishedAt);
    }
    if (record.kind === "mention") this.entities.add(record.entity);
    if (record.kind !== "claim") return;
    this.entities.addAll([record.subject, ...(record.object === null ? [] : [record.object])]);
    const { value } = record;
    if (value?.is === "name") this.texts.add(value.text);
    if (value?.is === "text") this.codes.add(value.text);
    if (value?.is === "age") this.numbers.add(value.years);
    if (value?.is === "count") this.numbers.addAll([value.min, value.max].filter((each) => each !== null));
    if (value?.is === "date") this.addDays(value);
  }

  private addDays(value: object | null): void {
    const texts = Object.values(value ?? {}).filter((each): each is string => typeof each === "string");
    this.days.addAll(texts.filter((each) => /^\d{4}-\d\d-\d\d$/.test(each)));
  }
}

const isTerm = (value: unknown): value is string => typeof value === "string" && /^[A-Z_]+$/.test(value);

async function rows<T extends "node" | "link" | "claim">(store: GraphStore, table: T) {
  const all = [];
  for await (const batch of store.dump(table)) all.push(...batch);
  return all;
}
