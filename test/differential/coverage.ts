import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
} from "graphql";

/** `fields`: asked for; `answered`: of object types, such as gave something. */
type Kind = "fields" | "answered" | "arguments" | "inputFields" | "enumValues";

/** What of the schema operations made use of, and what they found. */
export class Coverage {
  private readonly whole: Readonly<Record<Kind, ReadonlySet<string>>>;
  private readonly asked = new Set<string>();
  private readonly answered = new Set<string>();
  /** Of the generated operations, without the further pages of their answers. */
  operations = 0;
  /** Those whose first answer held something of the graph. */
  nonEmpty = 0;
  /** Those that were refused with an error. */
  refused = 0;
  /** Answers compared, the further pages too. */
  answers = 0;
  /** Answers to operations that begin behind a cursor. */
  pages = 0;
  bytes = 0;

  constructor(schema: GraphQLSchema) {
    this.whole = coordinatesOf(schema);
  }

  ask(coordinates: Iterable<string>): void {
    for (const each of coordinates) this.asked.add(each);
  }

  /** Notes which fields gave something other than null or an empty list. */
  watching(resolver: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
    return (source, args, context, info) => {
      const value: unknown = resolver(source, args, context, info);
      const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
      if (!isEmpty) this.answered.add(`${info.parentType.name}.${info.fieldName}`);
      return value;
    };
  }

  /** Counts the answer to a generated operation as it stands at first. */
  count(data: unknown, isRefused: boolean): void {
    this.operations += 1;
    if (isRefused) this.refused += 1;
    else if (holdsData(data)) this.nonEmpty += 1;
  }

  /** Adds what another run covered. */
  add(other: Coverage): void {
    for (const each of other.asked) this.asked.add(each);
    for (const each of other.answered) this.answered.add(each);
    for (const name of ["operations", "nonEmpty", "refused", "answers", "pages", "bytes"] as const) {
      this[name] += other[name];
    }
  }

  missing(kind: Kind): readonly string[] {
    const found = kind === "answered" ? this.answered : this.asked;
    return [...this.whole[kind]].filter((each) => !found.has(each));
  }

  share(kind: Kind): number {
    return 1 - this.missing(kind).length / this.whole[kind].size;
  }

  /** One figure a line. */
  lines(): readonly string[] {
    const part = (kind: Kind, name: string): string => {
      const missing = this.missing(kind);
      const left = missing.length === 0 || missing.length > 12 ? "" : ` (not ${missing.join(", ")})`;
      return `${name}: ${(100 * this.share(kind)).toFixed(1)} %${left}`;
    };
    return [
      `operations: ${String(this.operations)}, with data: ${String(this.nonEmpty)}, refused: ${String(this.refused)}`,
      `answers compared: ${String(this.answers)}, ${String(this.pages)} of them behind a cursor, ${(this.bytes / 1e6).toFixed(1)} MB`,
      part("fields", "fields asked"),
      part("answered", "fields that gave something"),
      part("arguments", "arguments given"),
      part("inputFields", "input fields given"),
      part("enumValues", "enum values given"),
    ];
  }
}

/** Least shares, once some hundred operations have run. */
const floors = { fields: 0.97, answered: 0.93, arguments: 0.85, inputFields: 0.95 } as const;
const leastWithData = 0.6;

/** What was covered too little for equal answers to mean much. Empty: enough was. */
export function shortfalls(coverage: Coverage): readonly string[] {
  const low = Object.entries(floors).flatMap(([kind, floor]) => {
    const name = kind as keyof typeof floors;
    if (coverage.share(name) >= floor) return [];
    return [
      `${kind}: ${coverage.share(name).toFixed(3)} < ${String(floor)}, without ${coverage.missing(name).join(", ")}`,
    ];
  });
  const withData = coverage.nonEmpty / Math.max(1, coverage.operations);
  return withData >= leastWithData
    ? low
    : [...low, `operations with data: ${withData.toFixed(3)} < ${String(leastWithData)}`];
}

/** Whether an answer tells something of the graph: more than nulls, zeros, empty lists and names of types. */
function holdsData(value: unknown): boolean {
  if (typeof value === "string") return !/(Connection|Edge|PageInfo)$/.test(value);
  if (typeof value === "number") return value > 0;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsData);
}

/** All that a reading operation can name. */
function coordinatesOf(schema: GraphQLSchema): Readonly<Record<Kind, ReadonlySet<string>>> {
  const whole = {
    fields: new Set<string>(),
    answered: new Set<string>(),
    arguments: new Set<string>(),
    inputFields: new Set<string>(),
    enumValues: new Set<string>(),
  };
  const seen = new Set<GraphQLNamedInputType>();
  const input = (given: GraphQLInputType): void => {
    const type = getNamedType(given);
    if (seen.has(type)) return;
    seen.add(type);
    if (isEnumType(type)) for (const { name } of type.getValues()) whole.enumValues.add(`${type.name}.${name}`);
    if (!isInputObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      whole.inputFields.add(`${type.name}.${field.name}`);
      input(field.type);
    }
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (isIntrospectionType(type) || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      whole.fields.add(coordinate);
      // Fields of Query have resolvers that are not watched.
      if (isObjectType(type) && type !== schema.getQueryType()) whole.answered.add(coordinate);
      for (const arg of field.args) {
        whole.arguments.add(`${coordinate}(${arg.name}:)`);
        input(arg.type);
      }
    }
  }
  return whole;
}
