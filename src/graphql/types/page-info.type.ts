import { Field, ObjectType } from "type-graphql";

@ObjectType("PageInfo", { simpleResolvers: true, description: "Where a page stands in its connection." })
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether something comes after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether something comes before this page." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first edge. null: the page is empty." })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last edge: `after` of the next page. null: the page is empty.",
  })
  readonly endCursor!: string | null;
}
