import { ClaimFileInvalid } from "../../model/errors";
import { type Label, labelOf } from "../../model/id";
import type { Span } from "../sentences";
import type { ClaimFile, FileEntity, FileProperty, FileQuote } from "./file";
import { occurrencesOf } from "./names-in-text";

/** A name of an entity, and where it stands in the text. */
interface NameUse {
  readonly entity: FileEntity;
  readonly label: Label | null;
  readonly property: FileProperty;
  readonly text: string;
  readonly isDescription: boolean;
  readonly spans: readonly Span[];
}

/** Where the text names each entity, by key, in order; and where each name stands that cites nothing itself. */
export interface Mentions {
  readonly ofEntity: ReadonlyMap<string, readonly Span[]>;
  readonly ofName: ReadonlyMap<FileProperty, Span>;
}

/**
 * Finds the mentions: those that an entity lists, else every place where a name of it stands as whole words and not as
 * part of a longer name of another. Throws `ClaimFileInvalid` where the file has to say which place is meant.
 */
export function mentionsOf(file: ClaimFile, text: string, locate: (quote: FileQuote) => Span): Mentions {
  const uses = file.entities.flatMap((entity) => usesOf(entity, text));
  checkShared(file, uses);
  const ofEntity = new Map<string, readonly Span[]>();
  const ofName = new Map<FileProperty, Span>();
  for (const entity of file.entities) {
    const listed = entity.mentions?.map(locate) ?? null;
    const spans: Span[] = listed === null ? [] : [...listed];
    for (const use of uses.filter((each) => each.entity === entity)) {
      const found = listed?.filter((span) => holds(text, span, use.text)) ?? freeSpans(use, uses);
      const cites = use.property.from.length > 0;
      if (!cites) ofName.set(use.property, citedSpan(file, use, found, listed !== null));
      // What a source calls several things is no name of one of them.
      if (listed === null && !(use.isDescription && found.length > 1)) spans.push(...found);
    }
    ofEntity.set(entity.key, distinct(spans));
  }
  return { ofEntity, ofName };
}

function usesOf(entity: FileEntity, text: string): readonly NameUse[] {
  return entity.properties.flatMap((property): readonly NameUse[] => {
    const { value } = property;
    if (value.is !== "name") return [];
    const spans = occurrencesOf(text, value.text);
    const isDescription = value.kind === "DESCRIPTION";
    return [{ entity, label: labelOf(entity.id), property, text: value.text, isDescription, spans }];
  });
}

/** Two entities of one name: which place names which, only a person can tell. */
function checkShared(file: ClaimFile, uses: readonly NameUse[]): void {
  const first = new Map<string, NameUse>();
  for (const use of uses) {
    const other = first.get(use.text) ?? use;
    first.set(use.text, other);
    if (other.entity === use.entity) continue;
    const silent = [use, other].find(({ entity }) => entity.mentions === null);
    if (silent === undefined) continue;
    throw new ClaimFileInvalid(
      file.file,
      silent.property.line,
      `“${use.text}” is the name of “${other.entity.key}” and of “${use.entity.key}”. ` +
        "Give each of them `mentions:` with the quotes that name it.",
    );
  }
}

/** Where a name stands by itself. A person inside the name of a body or place is named there all the same. */
function freeSpans(use: NameUse, uses: readonly NameUse[]): readonly Span[] {
  const longer = uses.filter(
    (other) =>
      other.entity !== use.entity &&
      !other.isDescription &&
      other.text.length > use.text.length &&
      (use.label !== "Person" || other.label === "Person"),
  );
  return use.spans.filter(
    ({ start, end }) => !longer.some(({ spans }) => spans.some((span) => span.start <= start && end <= span.end)),
  );
}

function citedSpan(file: ClaimFile, use: NameUse, found: readonly Span[], isListed: boolean): Span {
  const [first] = found;
  const fail = (reason: string): never => {
    throw new ClaimFileInvalid(file.file, use.property.line, reason);
  };
  if (first === undefined) {
    return fail(
      isListed
        ? `none of the \`mentions:\` of “${use.entity.key}” holds “${use.text}”. Add one, or give the name its own \`from:\`.`
        : `“${use.text}” does not stand in the text by itself. Copy it from there, or give it \`{value: …, from: …}\`.`,
    );
  }
  if (use.isDescription && !isListed && found.length > 1) {
    return fail(
      `“${use.text}” stands ${found.length} times in the text. Give “${use.entity.key}” \`mentions:\` with the quotes that mean it.`,
    );
  }
  return first;
}

function holds(text: string, { start, end }: Span, name: string): boolean {
  return occurrencesOf(text, name).some((span) => start <= span.start && span.end <= end);
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const all = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...all.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
