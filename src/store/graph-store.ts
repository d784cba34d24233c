import type { EvidenceRecord, Sequenced } from "../evidence/records";
import type { EntityId } from "../model/id";
import type { PromiseOrValue } from "../model/promise-or-value";
import type { Level } from "../model/vocabulary";
import type { Plan } from "../plan/plan";
import type { PlanResult } from "../plan/result";
import type { Tally } from "../projection/ranking";
import type { CounterRow, ProjectedRows, TableName } from "../projection/rows";

export type RecordKind = EvidenceRecord["kind"];
export type RecordOf<K extends RecordKind> = Sequenced<Extract<EvidenceRecord, { readonly kind: K }>>;

/** By what evidence of each kind is looked up. */
export interface EvidenceKeys {
  report: "id";
  /**
   * `property`: claims on properties, by subject. `report`: claims that cite it. `base`: claims derived from it.
   * `link`: claims on links by `linkClaimKey`.
   */
  claim: "id" | "subject" | "property" | "object" | "report" | "base" | "link";
  /** `link`: by `mentionKey`. */
  mention: "id" | "entity" | "report" | "link";
  review: "id" | "claim" | "supersededBy";
  /** `entity`: at either end. */
  judgement: "id" | "entity";
  policy: "id" | "target";
}

/** By what rows of each table are looked up and replaced: one or several columns together. */
export interface RowKeys {
  node: "cell" | "id";
  alias: "member" | "cell";
  link: "cell" | "id" | "from" | "to" | "from type" | "to type";
  attest: "cell" | "link";
  claim: "id";
  citation: "claim";
  passage: "report start end" | "report";
  closure: "place" | "ancestor";
  reach: "link";
  counter: "node";
  ranking: "id";
  search: "cell";
  fact: "report";
}

/** Values of the key's columns in their order. */
export type RowKey = readonly (string | number)[];

/** What stays of a record that was erased, or of an entity or report that may not be recorded any more. */
export interface Tombstone {
  readonly id: string;
  /** When it was erased, as `erase` was told: RFC 3339. */
  readonly at: string;
}

export interface EvidenceReader {
  /** Records whose key is one of `keys`, in order of recording; none for keys that nothing has. Erased ones are gone. */
  evidence<K extends RecordKind>(
    kind: K,
    by: EvidenceKeys[K],
    keys: readonly string[],
  ): PromiseOrValue<readonly RecordOf<K>[]>;
  /** The first `limit` records after a place in the order of recording (0: from the start), in that order. */
  evidenceAfter(seq: number, limit: number): PromiseOrValue<readonly Sequenced<EvidenceRecord>[]>;
  /** Which of these ids are of records that were erased. */
  tombstones(ids: readonly string[]): PromiseOrValue<ReadonlySet<string>>;
  /** The first `limit` tombstones after an id ("": from the start), in code-unit order of ids. */
  tombstonesAfter(id: string, limit: number): PromiseOrValue<readonly Tombstone[]>;
}

/** What is put in the place of a report's words when something in them is erased. */
export interface Overwritten {
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
}

/** One write: evidence is added, rows are read and replaced, all or nothing. */
export interface StoreTransaction extends EvidenceReader {
  /**
   * Adds records in order, as they are: a report with `erasedIn` keeps it, and its hash. One whose id is there already
   * (or was erased) is passed over. Gives those added.
   */
  append(records: readonly EvidenceRecord[]): PromiseOrValue<readonly EvidenceRecord[]>;
  /**
   * Removes the content of records for good, also from files once the transaction is done. The ids stay as tombstones
   * without data; an id that no record has becomes one too. Of what was erased before, `at` is the newest.
   */
  erase(ids: readonly string[], at: string): PromiseOrValue<void>;
  /** Puts another text (of the same length) and head in the place of a report's, and other quotes in its citations. */
  overwrite(report: EntityId, head: Overwritten): PromiseOrValue<void>;
  /** Rows with one of the keys, in an order that depends on nothing but the rows. */
  rows<T extends TableName>(
    table: T,
    by: RowKeys[T],
    keys: readonly RowKey[],
  ): PromiseOrValue<readonly ProjectedRows[T][]>;
  /** Puts rows in the place of all that have one of the keys. */
  replace<T extends Exclude<TableName, "counter">>(
    table: T,
    by: RowKeys[T],
    keys: readonly RowKey[],
    rows: readonly ProjectedRows[T][],
  ): PromiseOrValue<void>;
  /** Adds to counters; one that comes to nothing is gone. */
  count(changes: readonly CounterRow[]): PromiseOrValue<void>;
  /** What is counted about nodes, at each level. Cost: the same for a node with many links as for one with few. */
  tallies(ids: readonly EntityId[]): PromiseOrValue<readonly Tally[]>;
  /** Removes every row of the projection; evidence stays. */
  clear(): PromiseOrValue<void>;
}

/** A statement that was run, for tests and logs: its name and nothing of its values. */
export type StatementListener = (name: string) => void;

/** The graph, whichever engine holds it. Rejects only with `StoreUnavailable` or errors of `model/errors`. */
export interface GraphStore extends EvidenceReader {
  /**
   * Runs a plan, showing what is visible at the level. On one snapshot where the engine has them: Neo4j reads what is
   * committed meanwhile, so counts and lists of one answer may stem from before and after a write. Names of statements go
   * to the listener.
   */
  read(plan: Plan, level: Level, onStatement?: StatementListener): PromiseOrValue<PlanResult>;
  /** One transaction. Nothing is kept if `work` throws; resolves once the write is durable. One at a time. */
  write<T>(work: (transaction: StoreTransaction) => PromiseOrValue<T>): Promise<T>;
  /** Every row of a table in a fixed order, a batch at a time: to compare stores. */
  dump<T extends TableName>(table: T): AsyncIterable<readonly ProjectedRows[T][]>;
  /** An empty store of the same engine that is gone when it is closed. */
  scratch(): Promise<GraphStore>;
  /** Whether it answers and can be written. Rejects as `read` does. */
  ping(): PromiseOrValue<void>;
  close(): Promise<void>;
}
