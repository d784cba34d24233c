import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import { coordinatesIn } from "./literal";
import type { Argument, FieldAsked, Operation, Selection } from "./operation";
import { bounded } from "./page-size";
import type { PagedField, Rendered } from "./rendered";
import { Scope } from "./scope";
import { VariablesWritten } from "./variables";

/** How many items one answer may hold along one way down, all pages multiplied: the limit of the server is far away. */
const mostItems = 300;
/** Of a document: 2000 tokens are not reached in as many characters. */
const mostCharacters = 4200;

/** An operation as a document that is valid and whose answer stays small: what would be too much is left out. */
export function render(schema: GraphQLSchema, operation: Operation): Rendered {
  return new Rendering(schema, operation).whole();
}

interface Place {
  readonly scope: Scope;
  readonly room: number;
  /** null: inside a named fragment, which may stand in several places. */
  readonly path: readonly string[] | null;
}

class Rendering {
  private readonly variables = new VariablesWritten();
  private readonly paged: PagedField[] = [];
  private readonly coordinates = new Set<string>();
  private readonly spread = new Map<number, string>();
  private length = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: Operation,
  ) {}

  whole(): Rendered {
    const query = this.schema.getQueryType();
    if (!query) throw new Error("The schema has no Query.");
    const place = { scope: new Scope(), room: mostItems, path: [] };
    const body = this.selections(query, this.operation.roots, place);
    const fragments = [...this.spread.values()];
    const text = [`query Asked${this.variables.definition()} ${body}`, ...fragments].join("\n");
    return { text, variables: this.variables.values, paged: this.paged, coordinates: this.coordinates };
  }

  private selections(type: GraphQLCompositeType, selections: readonly Selection[], place: Place): string {
    const composite = selections.filter((each) => each.is !== "field" || each.selections.length > 0).length;
    const room = Math.max(1, Math.floor(place.room / Math.max(1, composite)));
    const parts = selections.flatMap((each) => this.selection(type, each, { ...place, room }) ?? []);
    return parts.length === 0 ? "{ __typename }" : `{ ${parts.join(" ")} }`;
  }

  /** null: it has no place here. */
  private selection(type: GraphQLCompositeType, selection: Selection, place: Place): string | null {
    if (this.length > mostCharacters) return null;
    if (selection.is === "spread") return this.spreadOf(type, selection, place);
    if (selection.is === "field") return this.field(type, selection, place);
    const on = selection.on === null ? type : this.composite(selection.on);
    const condition = this.variables.condition(selection.condition);
    this.length += 20 + condition.length;
    const body = this.selections(on, selection.selections, place);
    return `...${selection.on === null ? "" : ` on ${on.name}`}${condition} ${body}`;
  }

  private field(type: GraphQLCompositeType, asked: FieldAsked, place: Place): string | null {
    if (asked.name === "__typename") {
      const { key } = place.scope.claim(asked.name, asked.alias, asked.name);
      this.length += key.length + 15;
      return `${keyed(key, asked.name)}${this.variables.condition(asked.condition)}`;
    }
    const definition = isUnionType(type) ? undefined : type.getFields()[asked.name];
    if (definition === undefined) return null;
    const paged = asked.paged && place.path !== null;
    const { args, room } = bounded(definition, asked, place.room);
    const after = paged ? this.variables.cursor() : null;
    const written = args.map((arg) => this.argument(type, definition, arg));
    if (after !== null) written.push(`after: ${after}`);
    const given = written.length === 0 ? "" : `(${written.join(", ")})`;
    const what = `${asked.name}${given}: ${String(definition.type)}`;
    const { key, inner } = place.scope.claim(asked.name, asked.alias, what);
    const head = `${keyed(key, asked.name)}${given}${this.variables.condition(asked.condition)}`;
    this.coordinates.add(`${type.name}.${asked.name}`);
    this.length += head.length + 5;
    const target = getNamedType(definition.type);
    if (!isCompositeType(target)) return head;
    const path = place.path === null ? null : [...place.path, key];
    const body = this.selections(target, asked.selections, { scope: inner, room, path });
    if (after === null || path === null) return `${head} ${body}`;
    const coordinate = `${type.name}.${asked.name}(after:)`;
    return `${head} ${this.withCursors(body, { variable: after.slice(1), coordinate, path })}`;
  }

  private argument(
    type: GraphQLCompositeType,
    { name, args }: GraphQLField<unknown, unknown>,
    argument: Argument,
  ): string {
    const definition = args.find((each) => each.name === argument.name);
    if (definition === undefined) throw new Error(`${name} has no argument ${argument.name}.`);
    const coordinate = `${type.name}.${name}(${argument.name}:)`;
    this.coordinates.add(coordinate);
    for (const each of coordinatesIn(definition.type, argument.value)) this.coordinates.add(each);
    return `${argument.name}: ${this.variables.argument(definition, argument)}`;
  }

  /** A connection's selections with all that turning its pages takes, under keys of its own. */
  private withCursors(body: string, what: Pick<PagedField, "variable" | "coordinate" | "path">): string {
    const [pageInfo, edges] = [`pageInfo_${what.variable}`, `edges_${what.variable}`];
    this.paged.push({ ...what, pageInfo, edges });
    this.length += 80;
    return `${body.slice(0, -2)} ${pageInfo}: pageInfo { hasNextPage endCursor } ${edges}: edges { cursor } }`;
  }

  private spreadOf(
    type: GraphQLCompositeType,
    selection: Extract<Selection, { is: "spread" }>,
    place: Place,
  ): string | null {
    const fitting = [...this.operation.fragments.entries()].filter(([, { on }]) => this.applies(on, type));
    const [at, fragment] = fitting[selection.number % Math.max(1, fitting.length)] ?? [];
    if (at === undefined || fragment === undefined || place.path === null) return null;
    const name = `F${String(at)}`;
    if (!this.spread.has(at)) {
      this.spread.set(at, "");
      const inner = { scope: new Scope(`f${String(at)}_`), room: 2, path: null };
      const body = this.selections(this.composite(fragment.on), fragment.selections, inner);
      this.spread.set(at, `fragment ${name} on ${fragment.on} ${body}`);
    }
    this.length += 10;
    return `...${name}${this.variables.condition(selection.condition)}`;
  }

  private applies(on: string, type: GraphQLCompositeType): boolean {
    const own = this.composite(on);
    if (own === type) return true;
    if (isAbstractType(own) && isObjectType(type)) return this.schema.isSubType(own, type);
    return isAbstractType(type) && isObjectType(own) && this.schema.isSubType(type, own);
  }

  private composite(name: string): GraphQLCompositeType {
    const type = this.schema.getType(name);
    if (!isCompositeType(type)) throw new Error(`${name} has no fields.`);
    return type;
  }
}

const keyed = (key: string, name: string): string => (key === name ? name : `${key}: ${name}`);
