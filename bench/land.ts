import type { EvidenceRecord } from "../src/evidence/records";
import { mintEntityId, type Label } from "../src/model/id";
import { nameOf, parseDate } from "../src/model/values";
import type { FacilityType, OrganizationType, PlaceLevel } from "../src/model/vocabulary";
import { Draft, term, type Named, type Said } from "./draft";
import type { Random } from "./random";

/** A county with the bodies and facilities that its reports name. */
export interface County extends Named {
  readonly prefecture: Named;
  readonly province: Named;
  readonly police: Named;
  readonly lockup: Named;
  readonly detentionCenter: Named;
  readonly court: Named;
  readonly prison: Named;
  readonly brainwashingCenter: Named;
}

/** A made-up country. Nothing in it is called as anything in the world. */
export interface Land {
  readonly counties: readonly County[];
  /** The one body that acts everywhere: AGENT of every seventh event. */
  readonly agency: Named;
  readonly publishers: readonly Named[];
  /** Gazetteers, one a province: the reports from which all this is known. */
  readonly gazetteers: readonly (readonly EvidenceRecord[])[];
}

const recordedAt = "2026-01-01T00:00:00.000Z";
const countiesOfPrefecture = 8;
const prefecturesOfProvince = 8;
const publisherCount = 8;

const starts = ["Ar", "Bel", "Cor", "Dor", "El", "Fen", "Gal", "Hol", "Ist", "Jor", "Kel", "Lor", "Mer", "Nor", "Ost"];
const middles = ["a", "ba", "de", "fi", "go", "ka", "li", "mo", "na", "re", "sa", "tu", "vi"];
const ends = ["dale", "ford", "grad", "ham", "mark", "mere", "ness", "ov", "shire", "stan", "ton", "vale", "wick"];

export function mint(random: Random, label: Label, name: string): Named {
  return { id: mintEntityId(label, random.bytes(12)), name };
}

function placeName(random: Random): string {
  return `${random.pick(starts)}${random.pick(middles)}${random.chance(0.5) ? random.pick(middles) : ""}${random.pick(ends)}`;
}

/** A country with this many counties, or a few more: 8 counties a prefecture, 8 prefectures a province. */
export function makeLand(random: Random, countyCount: number): Land {
  const country = mint(random, "Place", "Republic of Meridia");
  const agency = mint(random, "Organization", "Meridian Security Office");
  const publishers = Array.from({ length: publisherCount }, () =>
    mint(random, "Organization", `${placeName(random)} ${random.pick(["Bulletin", "Monitor", "Courier", "Watch"])}`),
  );
  const counties: County[] = [];
  const gazetteers: (readonly EvidenceRecord[])[] = [];
  for (let number = 1; counties.length < countyCount; number++) {
    const gazetteer = new Gazetteer(random);
    if (number === 1) {
      gazetteer.place(country, "COUNTRY", "MD", null);
      gazetteer.organization(agency, "GOVERNMENT", country);
      for (const publisher of publishers) gazetteer.organization(publisher, "MEDIA", country);
    }
    const provinceCode = `MD-${String(number).padStart(2, "0")}`;
    const wanted = Math.min(countyCount - counties.length, countiesOfPrefecture * prefecturesOfProvince);
    counties.push(...gazetteer.province(country, provinceCode, wanted));
    gazetteers.push(gazetteer.records());
  }
  return { counties, agency, publishers, gazetteers };
}

class Gazetteer {
  private readonly draft = new Draft();

  constructor(private readonly random: Random) {}

  records(): readonly EvidenceRecord[] {
    const about = { title: "Gazetteer of Meridia", publishedAt: parseDate("2010"), visibility: "PUBLIC" } as const;
    return this.draft.records({ type: "REFERENCE", ...about }, recordedAt, false);
  }

  province(country: Named, code: string, countyCount: number): readonly County[] {
    const { random } = this;
    const province = mint(random, "Place", `${placeName(random)} Province`);
    this.place(province, "PROVINCE", code, country);
    const police = mint(random, "Organization", `${province.name} Police`);
    this.organization(police, "POLICE", province);
    const prison = this.facility("PRISON", "Prison", province, police);
    const brainwashingCenter = this.facility("BRAINWASHING_CENTER", "Legal Education Center", province, police);
    const counties: County[] = [];
    for (let number = 1; counties.length < countyCount; number++) {
      const prefecture = mint(random, "Place", `${placeName(random)} City`);
      const prefectureCode = `${code}${String(number).padStart(2, "0")}`;
      this.place(prefecture, "PREFECTURE", prefectureCode, province);
      const detentionCenter = this.facility("DETENTION_CENTER", "Detention Center", prefecture, police);
      const court = this.facility("COURT", "Court", prefecture, null);
      for (let own = 1; own <= countiesOfPrefecture && counties.length < countyCount; own++) {
        const county = mint(random, "Place", `${placeName(random)} County`);
        this.place(county, "COUNTY", `${prefectureCode}${String(own).padStart(2, "0")}`, prefecture);
        const countyPolice = mint(random, "Organization", `${county.name} Police`);
        this.organization(countyPolice, "POLICE", county);
        const lockup = this.facility("LOCKUP", "Lockup", county, countyPolice);
        const around = { prefecture, province, detentionCenter, court, prison, brainwashingCenter };
        counties.push({ ...county, police: countyPolice, lockup, ...around });
      }
    }
    return counties;
  }

  place(place: Named, level: PlaceLevel, code: string, parent: Named | null): void {
    const { draft, random } = this;
    const [lat, lon] = [random.below(8000) / 100, random.below(17000) / 100];
    const row = draft.sentence(place.name, ` (${code}), ${String(lat)} N ${String(lon)} E; ${parent?.name ?? "none"}.`);
    draft.paragraph();
    const say = (said: Said): void => {
      draft.claim(place, { ...said, basis: "BACKGROUND" }, row);
    };
    say({ predicate: "NAME", value: { is: "name", ...nameOf(place.name) } });
    say({ predicate: "LEVEL", value: term(level) });
    say({ predicate: "CODE", value: { is: "text", text: code } });
    if (level === "COUNTY") say({ predicate: "POINT", value: { is: "point", lat, lon, precision: "COUNTY" } });
    if (parent !== null) say({ predicate: "WITHIN", object: parent.id });
  }

  organization(body: Named, type: OrganizationType, place: Named): void {
    const row = this.draft.sentence(body.name, `, in ${place.name}.`);
    this.draft.paragraph();
    for (const said of describe(body, type, place)) this.draft.claim(body, said, row);
  }

  private facility(type: FacilityType, noun: string, place: Named, operator: Named | null): Named {
    const facility = mint(this.random, "Facility", `${place.name} ${noun}`);
    const by = operator === null ? "" : `, operated by ${operator.name}`;
    const row = this.draft.sentence(facility.name, `, in ${place.name}${by}.`);
    this.draft.paragraph();
    for (const said of describe(facility, type, place)) this.draft.claim(facility, said, row);
    if (operator !== null) {
      this.draft.claim(facility, { predicate: "OPERATED_BY", object: operator.id, basis: "BACKGROUND" }, row);
    }
    return facility;
  }
}

function describe(body: Named, type: string, place: Named): readonly Said[] {
  const basis = "BACKGROUND";
  return [
    { predicate: "NAME", value: { is: "name", ...nameOf(body.name) }, basis },
    { predicate: "TYPE", value: term(type), basis },
    { predicate: "LOCATED_IN", object: place.id, basis },
  ];
}
