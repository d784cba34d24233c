import type { EvidenceRecord } from "../src/evidence/records";
import type { Span } from "../src/evidence/sentences";
import { nameOf, parseCount, parseDate, unknownDate } from "../src/model/values";
import type { EventType, Modality, Movement } from "../src/model/vocabulary";
import { Draft, term, type Named } from "./draft";
import { makeLand, mint, type County, type Land } from "./land";
import { Random } from "./random";

/** How many records a batch has at least, unless it is the last. */
const batchSize = 500;

/**
 * Evidence of a made-up country, in batches to be recorded one after the other. The same seed and number of people give
 * the same records.
 *
 * - **Places**: a county for every 25 people, 8 counties a prefecture, 8 prefectures a province, one country. A lockup
 *   and a police body a county, a detention center and a court a prefecture, a prison and a brainwashing center a
 *   province. They are known from gazetteers, one a province.
 * - **Reports**: one for every five people, each on one county; the first tenth of the counties has 46 % of them. A
 *   report introduces 1 to 9 people. 5 % are RESTRICTED. Eight publishers, the first with half of all reports.
 * - **Events**: three for every two people: arrests 40 %, harassment 25 %, transfers 15 %, sentences 10 %, releases
 *   10 %. People affected: P(n or more) = n ** -1.6, at most 40, from those the report introduces and the last 40 known
 *   in the county. 85 % REPORTED, 10 % ALLEGED, 5 % THREATENED. AGENT: the county's police 70 %, the one national agency
 *   15 %, nobody 15 %. Of an event in ten a group of further people was affected too. A quarter of the reports also tell
 *   an event again that another told.
 * - **Dates** 2015 to 2024: a day 80 %, a month 12 %, an interval 5 %, not known 3 %.
 * - **People**: names of two invented words, so that some collide; two in five with gender and residence.
 *
 * All claims are HUMAN, cite the sentence that says it, and are accepted.
 */
export function* generate({ people, seed }: GenerateOptions): Generator<readonly EvidenceRecord[], void> {
  const random = new Random(seed);
  const land = makeLand(random, Math.max(4, Math.ceil(people / 25)));
  let batch: EvidenceRecord[] = [];
  for (const records of written(random, land, people)) {
    batch.push(...records);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export interface GenerateOptions {
  readonly people: number;
  readonly seed: number;
}

/** The records of each report, gazetteers first. */
function* written(random: Random, land: Land, people: number): Generator<readonly EvidenceRecord[]> {
  yield* land.gazetteers;
  const known = new Map<County, CountyPast>();
  for (let [left, owed] = [people, 0]; left > 0;) {
    const count = Math.min(left, 1 + random.below(9));
    left -= count;
    owed += count * 1.5;
    const county = random.pickSkewed(land.counties);
    const past = known.get(county) ?? { people: [], events: [] };
    known.set(county, past);
    const report = new ReportWriter(random, land, county, past);
    yield report.write(count, Math.floor(owed));
    owed -= Math.floor(owed);
  }
}

/** What reports on a county have told so far, newest last. */
interface CountyPast {
  readonly people: Named[];
  readonly events: Told[];
}

/** An event as its first report told it. */
interface Told {
  readonly event: Named;
  readonly kind: EventKind;
  readonly modality: Modality;
  readonly when: When;
  readonly affected: readonly Named[];
  readonly facility: Named | null;
  readonly agent: Named | null;
}

interface EventKind {
  readonly type: EventType;
  readonly words: string;
  readonly preposition: string;
  readonly movement: Movement;
  readonly facilities: (county: County) => readonly Named[];
}

const kinds = {
  arrest: {
    type: "ARREST",
    words: "arrested",
    preposition: "and taken to",
    movement: "TAKEN_TO",
    facilities: ({ lockup }) => [lockup],
  },
  harassment: {
    type: "HARASSMENT",
    words: "harassed",
    preposition: "at",
    movement: "GATHERED_AT",
    facilities: () => [],
  },
  transfer: {
    type: "TRANSFER",
    words: "transferred",
    preposition: "to",
    movement: "TAKEN_TO",
    facilities: ({ detentionCenter, brainwashingCenter }) => [detentionCenter, detentionCenter, brainwashingCenter],
  },
  sentence: {
    type: "SENTENCE",
    words: "sentenced",
    preposition: "at",
    movement: "TRIED_AT",
    facilities: ({ court }) => [court],
  },
  release: {
    type: "RELEASE",
    words: "released",
    preposition: "from",
    movement: "RELEASED_FROM",
    facilities: ({ lockup, detentionCenter, prison }) => [lockup, detentionCenter, prison],
  },
} as const satisfies Record<string, EventKind>;

interface When {
  readonly words: string;
  /** null: the source says that it is not known. */
  readonly edtf: string | null;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August"].concat([
  "September",
  "October",
  "November",
  "December",
]);
const syllables = ["ba", "do", "fe", "ki", "la", "mo", "nu", "pa", "ri", "sa", "te", "vo", "yu", "za"];

class ReportWriter {
  private readonly draft = new Draft();

  constructor(
    private readonly random: Random,
    private readonly land: Land,
    private readonly county: County,
    private readonly past: CountyPast,
  ) {}

  write(peopleCount: number, eventCount: number): readonly EvidenceRecord[] {
    const { random, draft, county, past } = this;
    const [year, month, day] = [2015 + random.below(10), 1 + random.below(12), 1 + random.below(28)];
    const heading = draft.sentence(county, ", ", county.prefecture, ", ", county.province);
    draft.paragraph();
    const newcomers = Array.from({ length: peopleCount }, () => mint(random, "Person", this.personName()));
    for (const person of newcomers) this.introduce(person);
    past.people.push(...newcomers);
    const pool = [...new Set([...newcomers, ...past.people.slice(-40)])];
    for (let number = 0; number < eventCount; number++) {
      // Those introduced come first, so that each is affected by something.
      const newcomer = newcomers[number % newcomers.length];
      const others = random.sample(pool, random.longTailed(1.6, 40) - 1);
      const told = this.invent([...new Set([...(newcomer === undefined ? [] : [newcomer]), ...others])], year);
      this.tell(told, heading, true);
      past.events.push(told);
    }
    const again = past.events.slice(-60, -eventCount);
    if (again.length > 0 && random.chance(0.25)) this.tell(random.pick(again), heading, false);
    draft.paragraph();
    const publisher = random.pickSkewed(this.land.publishers);
    const byline = draft.sentence("Published by ", publisher, ".");
    draft.claimOfReport({ predicate: "PUBLISHED_BY", object: publisher.id }, byline);
    draft.claimOfReport({ predicate: "ABOUT", object: county.id }, heading);
    const published = isoDay(year, month, day);
    const about = {
      type: random.chance(0.8) ? "NEWS" : random.chance(0.5) ? "OVERVIEW" : "TESTIMONY",
      title: `${county.name}, ${String(months[month - 1])} ${String(year)}`,
      publishedAt: parseDate(published),
      visibility: random.chance(0.05) ? "RESTRICTED" : "PUBLIC",
    } as const;
    return draft.records(about, `${published}T12:00:00.000Z`);
  }

  private personName(): string {
    const word = (count: number): string => {
      const text = Array.from({ length: count }, () => this.random.pick(syllables)).join("");
      return text.charAt(0).toUpperCase() + text.slice(1);
    };
    return `${word(2)} ${word(3)}`;
  }

  private introduce(person: Named): void {
    const { random, draft, county } = this;
    const name = { predicate: "NAME", value: { is: "name", ...nameOf(person.name) } } as const;
    if (!random.chance(0.4)) {
      draft.claim(person, name, draft.sentence("One of those named is ", person, "."));
      return;
    }
    const isWoman = random.chance(0.6);
    const line = draft.sentence(isWoman ? "Ms. " : "Mr. ", person, " lives in ", county, ".");
    draft.claim(person, name, line);
    draft.claim(person, { predicate: "GENDER", value: term(isWoman ? "FEMALE" : "MALE") }, line);
    draft.claim(person, { predicate: "RESIDES_IN", object: county.id }, line);
  }

  private invent(affected: readonly Named[], year: number): Told {
    const { random, county, land } = this;
    const { arrest, harassment, transfer, sentence, release } = kinds;
    const kind = pickByShare<EventKind>(random, [
      [0.4, arrest],
      [0.25, harassment],
      [0.15, transfer],
      [0.1, sentence],
      [0.1, release],
    ]);
    const modality: Modality = pickByShare(random, [
      [0.85, "REPORTED"],
      [0.1, "ALLEGED"],
      [0.05, "THREATENED"],
    ]);
    const agent = pickByShare(random, [
      [0.7, county.police],
      [0.15, land.agency],
      [0.15, null],
    ]);
    const facilities = modality === "THREATENED" ? [] : kind.facilities(county);
    return {
      event: mint(random, "Event", kind.words),
      kind,
      modality,
      when: this.when(year),
      affected,
      facility: facilities.length === 0 ? null : random.pick(facilities),
      agent,
    };
  }

  private when(year: number): When {
    const { random } = this;
    const [month, day] = [1 + random.below(12), 1 + random.below(28)];
    const name = `${String(months[month - 1])} ${String(year)}`;
    const iso = isoDay(year, month, day);
    return pickByShare(random, [
      [0.8, { words: `on ${String(day)} ${name}`, edtf: iso }],
      [0.12, { words: `in ${name}`, edtf: iso.slice(0, 7) }],
      [0.05, { words: `since ${name}`, edtf: `${iso.slice(0, 7)}/..` }],
      [0.03, { words: "on a day that is not known", edtf: null }],
    ]);
  }

  /** A sentence on an event, and what it says. `isFirst`: it also says what kind of event it is, and of whom else. */
  private tell(told: Told, heading: Span, isFirst: boolean): void {
    const { random, draft, county } = this;
    const { event, kind, modality, when, affected, facility, agent } = told;
    const others =
      isFirst && random.chance(0.1) ? mint(random, "Group", `more than ${String(10 + random.below(90))} others`) : null;
    const said = draft.sentence(
      ...listed(others === null ? affected : [...affected, others]),
      ` ${modality === "THREATENED" ? "were threatened to be" : modality === "ALLEGED" ? "allegedly were" : "were"} ${kind.words}`,
      ...(facility === null ? [] : [` ${kind.preposition} `, facility]),
      ` ${when.words}`,
      ...(agent === null ? [] : [" by ", agent]),
      affected.length > 1 && others === null ? `, ${String(affected.length)} people in all.` : ".",
    );
    draft.claim(event, { predicate: "TYPE", value: term(kind.type), modality }, said);
    for (const person of affected) {
      draft.claim(person, { predicate: "INVOLVED_IN", object: event.id, role: "AFFECTED", modality }, said);
    }
    if (!isFirst) return;
    const date = when.edtf === null ? unknownDate(when.words, "STATED_UNKNOWN") : parseDate(when.edtf, when.words);
    draft.claim(event, { predicate: "DATE", value: { is: "date", ...date }, modality }, said);
    draft.claim(event, { predicate: "OCCURRED_IN", object: county.id, modality, basis: "CONTEXT" }, said, heading);
    if (facility !== null) {
      const { movement } = kind;
      draft.claim(event, { predicate: "OCCURRED_AT", object: facility.id, movement, modality }, said);
    }
    if (agent !== null) {
      draft.claim(agent, { predicate: "INVOLVED_IN", object: event.id, role: "AGENT", modality }, said);
    }
    if (others !== null) {
      const count = parseCount(`>${others.name.replace(/\D/g, "")}`, others.name);
      draft.claim(others, { predicate: "NAME", value: { is: "name", ...nameOf(others.name, "DESCRIPTION") } }, said);
      draft.claim(others, { predicate: "COUNT", value: { is: "count", ...count } }, said);
      draft.claim(others, { predicate: "INVOLVED_IN", object: event.id, role: "AFFECTED", modality }, said);
    } else if (affected.length > 1) {
      const value = { is: "count", ...parseCount(String(affected.length)) } as const;
      draft.claim(event, { predicate: "COUNT", value, modality }, said);
    }
  }
}

/** "A", "A and B", "A, B and C". */
function listed(items: readonly Named[]): readonly (string | Named)[] {
  return items.flatMap((item, at) => (at === 0 ? [item] : [at === items.length - 1 ? " and " : ", ", item]));
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** One of some things, each with its share; shares come to 1. */
function pickByShare<T>(random: Random, shares: readonly (readonly [number, T])[]): T {
  let left = random.unit();
  for (const [share, item] of shares) {
    left -= share;
    if (left < 0) return item;
  }
  const last = shares.at(-1);
  if (last === undefined) throw new Error("Nothing to pick from.");
  return last[1];
}
