import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { isRuleName, type RuleName } from "./rules";

/** A claim, by what it is of (`file#key`), its predicate and the words of ours; of a circumstance by its kind, too. */
export interface ClaimPlace {
  readonly of: string;
  readonly predicate: string;
  readonly kind?: string;
  readonly raw?: string;
}

/** A row that the model says otherwise: by which rule, and the claim or the words of a report that say it. */
export interface Mapped {
  readonly rule: RuleName;
  readonly at: ClaimPlace | { readonly report: string; readonly quote: string } | null;
}

/** Ids of the gold list → ours. */
export interface Aliases {
  /** → `file#key`. */
  readonly entities: ReadonlyMap<string, string>;
  /** Of counts and times. */
  readonly values: ReadonlyMap<string, readonly ClaimPlace[]>;
  /** Documents → names of files. */
  readonly reports: ReadonlyMap<string, readonly string[]>;
  readonly mapped: ReadonlyMap<string, Mapped>;
  /** `type from to` of links whose basis is another here → why. */
  readonly bases: ReadonlyMap<string, { readonly basis: string; readonly why: string }>;
}

interface File {
  readonly entities?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, readonly ClaimPlace[]>>;
  readonly reports?: Readonly<Record<string, readonly string[]>>;
  readonly rules?: Readonly<
    Record<string, { readonly rule: string } & Partial<ClaimPlace> & { report?: string; quote?: string }>
  >;
  readonly bases?: Readonly<Record<string, { readonly basis: string; readonly why: string }>>;
}

/** Of one of the two documents, "000" or "001". Throws if a rule has no text. */
export function readAliases(document: string): Aliases {
  const file = parse(readFileSync(path.join(__dirname, `document-${document}.yaml`), "utf8")) as File;
  const mapOf = <T>(record: Readonly<Record<string, T>> | undefined) => new Map(Object.entries(record ?? {}));
  return {
    entities: mapOf(file.entities),
    values: mapOf(file.values),
    reports: mapOf(file.reports),
    mapped: new Map([...mapOf(file.rules)].map(([id, row]) => [id, mappedOf(id, row)])),
    bases: mapOf(file.bases),
  };
}

function mappedOf(id: string, row: NonNullable<File["rules"]>[string]): Mapped {
  const { rule, of, predicate, kind, raw, report, quote } = row;
  if (!isRuleName(rule)) throw new Error(`${id} is mapped by “${rule}”, which rules.ts does not have.`);
  if (of !== undefined && predicate !== undefined) {
    const at = { of, predicate, ...(kind === undefined ? {} : { kind }), ...(raw === undefined ? {} : { raw }) };
    return { rule, at };
  }
  return { rule, at: report === undefined || quote === undefined ? null : { report, quote } };
}
