import type { EvidenceRecord } from "../../src/evidence/records";
import type { Span } from "../../src/evidence/sentences";
import { nameOf, parseDate } from "../../src/model/values";
import type { EventType } from "../../src/model/vocabulary";
import { Draft, term, type Named } from "../draft";
import { makeLand, mint, type County, type Land } from "../land";
import { Random } from "../random";

/**
 * Evidence of a made-up country, report by report, gazetteers first. The same seed and number of people give the same
 * records. It is leaner than `bench/generate.ts`, since ten times as many people are to be written to a server: nothing
 * is hidden, nothing is mentioned, every link and property is attested by one report alone.
 *
 * - **Places**: a county for every 50 people, 8 counties a prefecture, 8 prefectures a province, one country; police and
 *   a lockup a county, a detention center and a court a prefecture, a prison and a brainwashing center a province.
 * - **Reports**: each on one county and of one of eight publishers (the first with half of all). A report introduces 1
 *   to 9 people. The first tenth of the counties has 46 % of the reports.
 * - **Events**: three for every two people: arrests 40 %, harassment 25 %, searches of homes 15 %, trials 10 %,
 *   interrogations 10 %. People affected: P(n or more) = n ** -1.6, at most 40: those the report introduces in turn,
 *   the others of the county so far, the earlier the likelier (a tenth of them gets 46 %). AGENT: the county's police
 *   50 %, the one national agency 5 %. In the county; 30 % at its court or lockup, too. All REPORTED.
 * - **The hub**: one person, who is LAWYER in every 75th event: 2,000 events of 150,000.
 * - **Dates** 2015 to 2024: a day 80 %, a month 17 %, not told 3 %.
 * - **People**: names of two invented words, so that some are called alike; two in five with residence and gender.
 * - **Citations**: each claim cites the sentence that says it; of an event in four a second sentence says again who was
 *   affected, so that these links have two claims.
 */
export function* evidenceOf({ people, seed }: CountryOptions): Generator<readonly EvidenceRecord[], void> {
  const random = new Random(seed);
  const land = makeLand(random, Math.max(4, Math.ceil(people / 50)));
  yield* land.gazetteers;
  const known = new Map<County, Named[]>();
  const hub = mint(random, "Person", "Kalo Vosate");
  let events = 0;
  for (let [left, owed] = [people - 1, 0]; left > 0;) {
    const count = Math.min(left, 1 + random.below(9));
    owed += count * 1.5;
    const county = random.pickSkewed(land.counties);
    const past = known.get(county) ?? [];
    known.set(county, past);
    const writer = new ReportWriter(random, land, county, past, hub);
    yield writer.write(count, Math.floor(owed), left === people - 1, events);
    events += Math.floor(owed);
    owed -= Math.floor(owed);
    left -= count;
  }
}

export interface CountryOptions {
  readonly people: number;
  readonly seed: number;
}

const eventsOfHub = 75;

const kinds: readonly (readonly [share: number, type: EventType, words: string])[] = [
  [0.4, "ARREST", "arrested"],
  [0.25, "HARASSMENT", "harassed"],
  [0.15, "HOME_RAID", "searched at home"],
  [0.1, "TRIAL", "tried"],
  [0.1, "INTERROGATION", "interrogated"],
];

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
    private readonly past: Named[],
    private readonly hub: Named,
  ) {}

  write(people: number, events: number, isFirst: boolean, eventsBefore: number): readonly EvidenceRecord[] {
    const { random, draft, county, past, hub } = this;
    const [year, month, day] = [2015 + random.below(10), 1 + random.below(12), 1 + random.below(28)];
    draft.sentence(`Report ${String(eventsBefore)} from `, county, ", ", county.prefecture, ", ", county.province, ".");
    draft.paragraph();
    if (isFirst) this.introduce(hub);
    const newcomers = Array.from({ length: people }, () => mint(random, "Person", this.personName()));
    for (const person of newcomers) this.introduce(person);
    past.push(...newcomers);
    for (let number = 0; number < events; number++) {
      const newcomer = random.chance(0.7) ? newcomers[number % newcomers.length] : undefined;
      const wanted = random.longTailed(1.6, 40);
      const affected = new Set<Named>(newcomer === undefined ? [] : [newcomer]);
      for (let tries = 0; tries < 2 * wanted && affected.size < wanted; tries++) affected.add(random.pickSkewed(past));
      this.tell([...affected], year, (eventsBefore + number) % eventsOfHub === 0 ? hub : null);
    }
    draft.paragraph();
    const publisher = random.pickSkewed(this.land.publishers);
    const byline = draft.sentence("Published by ", publisher, ".");
    draft.claimOfReport({ predicate: "PUBLISHED_BY", object: publisher.id }, byline);
    const published = isoDay(year, month, day);
    const about = {
      type: random.chance(0.8) ? "NEWS" : "OVERVIEW",
      title: `${county.name}, ${String(months[month - 1])} ${String(year)}`,
      publishedAt: parseDate(published),
      visibility: "PUBLIC",
    } as const;
    return draft.records(about, `${published}T12:00:00.000Z`, false);
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

  private tell(affected: readonly Named[], year: number, lawyer: Named | null): void {
    const { random, draft, county, land } = this;
    const [, type, words] = pickKind(random);
    const event = mint(random, "Event", words);
    const facility = random.chance(0.3) ? (type === "TRIAL" ? county.court : county.lockup) : null;
    const agent = random.chance(0.5) ? county.police : random.chance(0.1) ? land.agency : null;
    const when = this.when(year);
    const said = draft.sentence(
      ...listed(affected),
      ` ${affected.length === 1 ? "was" : "were"} ${words}`,
      ...(facility === null ? [] : [" at ", facility]),
      ...(when === null ? [] : [` ${when.words}`]),
      ...(agent === null ? [] : [" by ", agent]),
      ...(lawyer === null ? [] : [", with ", lawyer, " as counsel"]),
      ".",
    );
    const involve = (who: Named, role: "AFFECTED" | "AGENT" | "LAWYER", span: Span): void => {
      draft.claim(who, { predicate: "INVOLVED_IN", object: event.id, role }, span);
    };
    draft.claim(event, { predicate: "TYPE", value: term(type) }, said);
    if (when !== null) draft.claim(event, { predicate: "DATE", value: { is: "date", ...parseDate(when.edtf) } }, said);
    draft.claim(event, { predicate: "OCCURRED_IN", object: county.id, basis: "CONTEXT" }, said);
    if (facility !== null) {
      const movement = type === "TRIAL" ? "TRIED_AT" : "GATHERED_AT";
      draft.claim(event, { predicate: "OCCURRED_AT", object: facility.id, movement }, said);
    }
    for (const person of affected) involve(person, "AFFECTED", said);
    if (agent !== null) involve(agent, "AGENT", said);
    if (lawyer !== null) involve(lawyer, "LAWYER", said);
    if (!random.chance(0.25)) return;
    const again = draft.sentence("So it went with ", ...listed(affected), ".");
    for (const person of affected) involve(person, "AFFECTED", again);
  }

  private when(year: number): { readonly words: string; readonly edtf: string } | null {
    const { random } = this;
    const [month, day, kind] = [1 + random.below(12), 1 + random.below(28), random.unit()];
    const name = `${String(months[month - 1])} ${String(year)}`;
    const iso = isoDay(year, month, day);
    if (kind < 0.8) return { words: `on ${String(day)} ${name}`, edtf: iso };
    return kind < 0.97 ? { words: `in ${name}`, edtf: iso.slice(0, 7) } : null;
  }
}

/** "A", "A and B", "A, B and C". */
function listed(items: readonly Named[]): readonly (string | Named)[] {
  return items.flatMap((item, at) => (at === 0 ? [item] : [at === items.length - 1 ? " and " : ", ", item]));
}

function pickKind(random: Random): (typeof kinds)[number] {
  let left = random.unit();
  for (const kind of kinds) {
    left -= kind[0];
    if (left < 0) return kind;
  }
  const last = kinds.at(-1);
  if (last === undefined) throw new Error("Nothing to pick from.");
  return last;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
