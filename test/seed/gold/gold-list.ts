import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What careful readers took from the two documents, made outside of this repository. Only what is compared here. */
export interface GoldList {
  readonly format: "seed-gold/1";
  readonly doc000: GoldDocument;
  readonly doc001: GoldDocument;
  readonly identityCandidates: readonly GoldCandidate[];
}

export interface GoldDocument {
  readonly persons: readonly GoldPerson[];
  readonly groups: readonly GoldEntity[];
  readonly places: readonly GoldPlace[];
  readonly facilities: readonly GoldFacility[];
  readonly organizations: readonly GoldOrganization[];
  readonly counts: readonly GoldCount[];
  readonly dates: readonly GoldDate[];
  readonly events: readonly GoldEvent[];
  readonly links: readonly GoldLink[];
  readonly derivedLinks?: readonly GoldLink[];
  readonly locationTypes?: readonly { readonly type: string }[];
  readonly posts?: readonly GoldPost[];
  readonly works?: readonly { readonly id: string; readonly title: string }[];
}

export interface GoldEntity {
  readonly id: string;
}

export interface GoldPerson extends GoldEntity {
  /** null: without a name. */
  readonly nameAsWritten: string | null;
  readonly gender?: string | null;
}

export interface GoldPlace extends GoldEntity {
  readonly name?: string;
  readonly level?: string;
  readonly parent?: string | null;
}

export interface GoldFacility extends GoldEntity {
  readonly label: string;
  readonly type: string;
  readonly named: boolean;
  readonly plural?: boolean;
  readonly located: string | null;
}

export interface GoldOrganization extends GoldEntity {
  readonly label: string;
  readonly type?: string;
  readonly aliases?: readonly string[];
}

export interface GoldCount extends GoldEntity {
  readonly kind: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
}

export interface GoldDate extends GoldEntity {
  readonly precision: string;
  readonly edtf: string | null;
  readonly earliestStart: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly latestEnd: string | null;
  readonly openEnd?: boolean;
  readonly durationMin?: string | null;
  readonly durationMax?: string | null;
}

export interface GoldEvent extends GoldEntity {
  readonly type: string;
  readonly threatOf?: string;
  readonly modality?: string;
  readonly aspect?: string;
  readonly date?: string | null;
  readonly duration?: string | null;
  readonly counts?: readonly string[];
  readonly [circumstance: string]: unknown;
}

export interface GoldLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly basis: string;
  readonly modality?: string;
}

export interface GoldPost extends GoldEntity {
  readonly title: string;
}

export interface GoldCandidate {
  readonly a: string;
  readonly b: string;
  readonly judgement: string;
}

const file = path.join(__dirname, "../../../../shared/gold/seed-gold.json");

/** It is not part of the repository: elsewhere the comparison is left out. */
export const isGoldListThere = existsSync(file);

/** Throws if it is of another format. */
export function readGoldList(): GoldList {
  const list = JSON.parse(readFileSync(file, "utf8")) as GoldList;
  const format: string = list.format;
  if (format !== "seed-gold/1") throw new Error(`The gold list is of the format ${format}; seed-gold/1 is compared.`);
  return list;
}
