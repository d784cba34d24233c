import type { Json } from "./operation";

/** A connection whose pages are turned: its variable `$after`, where it stands in the answer, the keys of its cursors. */
export interface PagedField {
  readonly variable: string;
  /** Of its argument in the schema. */
  readonly coordinate: string;
  /** Response keys; lists on the way are gone through. */
  readonly path: readonly string[];
  readonly pageInfo: string;
  readonly edges: string;
}

export interface Rendered {
  readonly text: string;
  readonly variables: Readonly<Record<string, Json>>;
  readonly paged: readonly PagedField[];
  /** Fields, arguments, input fields and enum values of the schema that it makes use of. */
  readonly coordinates: ReadonlySet<string>;
}
