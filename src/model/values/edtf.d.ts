/** What this project uses of the `edtf` package, which ships no types. */
declare module "edtf" {
  /** A date or season; `values` are year, month from 0 (or season 21–24) and day. */
  export interface ParsedDate {
    readonly type: "Date" | "Season";
    readonly values: readonly number[];
    /** Bits of the digits written X: years 15, months 48, days 192. */
    readonly unspecified?: number;
  }
  /** Two ends. -Infinity, Infinity: written `..`. null: left empty. */
  export interface ParsedInterval {
    readonly type: "Interval";
    readonly values: readonly (ParsedDate | number | null)[];
  }
  export interface ParseOptions {
    readonly level: 0 | 1 | 2;
    readonly types: readonly ("Date" | "Season" | "Interval")[];
  }
  /** Throws if the text is not of the level and types. Does not check that 29 February exists in the year. */
  export function parse(text: string, options: ParseOptions): ParsedDate | ParsedInterval;
}
