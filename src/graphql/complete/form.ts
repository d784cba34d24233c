/** How a value of a result is completed: the document and the schema, as far as they bear on it. */
export type Form = { readonly isNullable: boolean } & (
  | { readonly is: "leaf"; readonly serialize: (value: unknown) => unknown }
  | { readonly is: "list"; readonly item: Form }
  | { readonly is: "object"; readonly fields: readonly FieldForm[] }
  /** `fieldsOf`: by the name of a type. Throws if it is none that can stand there. */
  | { readonly is: "abstract"; readonly fieldsOf: (type: unknown) => readonly FieldForm[] }
);

/** What stands under a key of an object of the answer. Fields stand in the order of the answer. */
export type FieldForm = {
  readonly key: string;
  /** Of the tree: see `treeKey`. */
  readonly at: string;
} & ({ readonly form: Form } | { readonly form: null; readonly typeName: string });
