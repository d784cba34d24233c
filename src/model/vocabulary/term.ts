/** What one value of an enum means. */
export interface TermEntry {
  /** Lower case, usable inside a composed name: "pension suspension". Unique in its enum. */
  readonly label: string;
  /** One or two neutral sentences, each ending with a period. */
  readonly description: string;
  /** A broader value of the same enum, or a lower-case family name ("liberty"). */
  readonly broader?: string;
  /**
   * Code in the HURIDOCS micro-thesauri, trailing zero pairs left out: of types of acts (MT4) unless another
   * thesaurus is named ("MT20:0202"). `~` marks the nearest term where none is exact; ", " joins the codes of a value
   * that covers two.
   */
  readonly huridocs?: string;
  /** ACLED sub-event type, in ACLED's own spelling. */
  readonly acled?: string;
}

/** One enum of the contract; `values` stand in the contract's order. */
export interface EnumEntry {
  readonly description: string;
  readonly values: Readonly<Record<string, TermEntry>>;
}
