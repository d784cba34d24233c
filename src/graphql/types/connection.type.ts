import { Field, Int, ObjectType } from "type-graphql";
import { PageInfoType } from "./page-info.type";

/** A class that declares a GraphQL type; interfaces are abstract. */
export type Declared = abstract new () => object;

/** What an edge has beside `cursor` and `node`. */
export interface EdgeField {
  readonly name: string;
  readonly type: () => Declared;
  readonly nullable: boolean;
  readonly description: string;
}

/** Declares `<Name>Connection` and `<Name>Edge`. `plural`: what it is a page of. */
export function connectionOf(name: string, node: Declared, plural: string, beside?: EdgeField): Declared {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of a page of ${plural}.` })
  class Edge {
    @Field(() => String, { description: "Its place in the connection: `after` of a page that begins behind it." })
    readonly cursor!: string;

    @Field(() => node, { description: "What the edge leads to." })
    readonly node!: object;
  }
  if (beside !== undefined) {
    const { name: field, type, ...options } = beside;
    Field(type, options)(Edge.prototype, field);
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${plural}.` })
  class Connection {
    @Field(() => [Edge], { description: "The page, with the cursor of each." })
    readonly edges!: readonly Edge[];

    @Field(() => [node], { description: "The page without cursors: the nodes of `edges`, in the same order." })
    readonly nodes!: readonly object[];

    @Field(() => PageInfoType, { description: "Where the page stands, and how to get the next." })
    readonly pageInfo!: PageInfoType;

    @Field(() => Int, { description: "How many there are on all pages. Counted only when asked for." })
    readonly totalCount!: number;
  }
  return Connection;
}
