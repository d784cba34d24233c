import { parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { fieldResolver } from "../../src/graphql/execute";
import type { AccessRole } from "../../src/model/vocabulary";
import type { GraphStore } from "../../src/store/graph-store";
import { answer, answerByGraphqlJs, unexpected, type Answer } from "./answer";
import type { Coverage } from "./coverage";
import { cursorsAt } from "./cursors";
import { Difference, differing } from "./difference";
import type { Case, Json } from "./operation";
import { render } from "./render";
import type { PagedField, Rendered } from "./rendered";

/** As the server allows. */
const mostTokens = 2000;
/** Of one connection, when its pages are turned to the last. */
const mostPages = 30;

/** Asks two stores the same and, where an answer has cursors, for the pages behind them. Rejects with `Difference`. */
export class Comparison {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly left: GraphStore,
    private readonly right: GraphStore,
  ) {}

  async run(each: Case, coverage: Coverage | null): Promise<void> {
    const rendered = render(this.schema, each.operation);
    const document = checked(this.schema, rendered.text);
    for (const role of each.roles)
      await this.runAs(rendered, each, this.asking(document, rendered, role, coverage), coverage);
  }

  private async runAs(rendered: Rendered, { turns, toEnd }: Case, ask: Ask, coverage: Coverage | null): Promise<void> {
    const first = await ask({});
    coverage?.ask(rendered.coordinates);
    coverage?.count(first.data, first.errors.length > 0);
    for (const paged of rendered.paged) {
      if (cursorsAt(first.data, paged).all.length > 0) coverage?.ask([paged.coordinate]);
      const last = await this.turn(paged, turns, first, ask);
      if (toEnd) await this.turnToEnd(paged, last, ask);
    }
  }

  /** Pages behind one cursor of the last answer after another. Gives the last answer. */
  private async turn(paged: PagedField, turns: readonly number[], first: Answer, ask: Ask): Promise<Answer> {
    let last = first;
    for (const number of turns) {
      const { all } = cursorsAt(last.data, paged);
      const cursor = all[number % Math.max(1, all.length)];
      if (cursor === undefined) break;
      last = await ask({ [paged.variable]: cursor });
    }
    return last;
  }

  private async turnToEnd(paged: PagedField, from: Answer, ask: Ask): Promise<void> {
    let last = from;
    for (let page = 0; page < mostPages; page++) {
      const { next } = cursorsAt(last.data, paged);
      if (next === null) return;
      last = await ask({ [paged.variable]: next });
    }
  }

  private asking(
    document: DocumentNode,
    { text, variables }: Rendered,
    role: AccessRole,
    coverage: Coverage | null,
  ): Ask {
    const { schema } = this;
    // One by graphql-js, one as the server completes it: their bytes must be the same, too.
    const resolver = coverage === null ? fieldResolver : coverage.watching(fieldResolver);
    let turned = -1;
    return async (cursors) => {
      turned += 1;
      const asked = { schema, document, variables: { ...variables, ...cursors }, role };
      const left = await answerByGraphqlJs(this.left, asked, resolver);
      const right = await answer(this.right, asked);
      const wrong = left.bytes === right.bytes ? thrownBy(left) : linesOf(left, right);
      if (wrong.length > 0) throw new Difference(text, asked.variables, role, turned, wrong);
      if (coverage !== null) {
        coverage.answers += 1;
        coverage.pages += Object.keys(cursors).length;
        coverage.bytes += left.bytes.length;
      }
      return left;
    };
  }
}

/** Asks both stores, with cursors for some of the variables. */
type Ask = (cursors: Readonly<Record<string, Json>>) => Promise<Answer>;

/** Throws if the generator made what the server would not run: a fault of the test. */
function checked(schema: GraphQLSchema, text: string): DocumentNode {
  const document = parse(text, { maxTokens: mostTokens });
  const [invalid] = validate(schema, document);
  if (invalid !== undefined) throw new Error(`The generated operation is not valid: ${invalid.message}\n${text}`);
  return document;
}

function linesOf(left: Answer, right: Answer): readonly string[] {
  const parts = ({ data, errors }: Answer) => ({ data, errors });
  const lines = differing(parts(left), parts(right));
  return lines.length > 0 ? lines : ["the order of keys"];
}

/** What both stores threw alike but no store may throw. */
function thrownBy({ errors }: Answer): readonly string[] {
  return errors.filter(({ code }) => code === unexpected).map(({ message }) => `both threw: ${message}`);
}
