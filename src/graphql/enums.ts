import { registerEnumType } from "type-graphql";
import { valuesOf, vocabulary, type EnumEntry, type EnumName, type ValueOf } from "../model/vocabulary";

type Enums = { readonly [E in EnumName]: { readonly [V in ValueOf<E>]: V } };

/**
 * Every enum of the vocabulary, registered with its descriptions: `enums.Gender` stands for it in a declaration. Those
 * that no declaration names are not in the schema.
 */
export const enums = Object.fromEntries(
  (Object.keys(vocabulary) as EnumName[]).map((name) => [name, registered(name)]),
) as Enums;

function registered(name: EnumName): Readonly<Record<string, string>> {
  const { description, values }: EnumEntry = vocabulary[name];
  const names = Object.fromEntries(valuesOf(name).map((value) => [value, value]));
  registerEnumType(names, { name, description, valuesConfig: values });
  return names;
}
