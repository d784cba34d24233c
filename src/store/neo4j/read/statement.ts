import type { Level } from "../../../model/vocabulary";
import type { Plan, Root } from "../../../plan/plan";
import type { PlanResult, Tree } from "../../../plan/result";
import type { Value } from "../values";
import { claimPart } from "./claim";
import { claimsRootPart } from "./claims";
import { Cypher } from "./cypher";
import { linkPart } from "./link";
import { listPart } from "./list";
import { nodePart } from "./node";
import { nodesPart } from "./nodes";
import { Compiling, type Part, type Row } from "./part";

const parts = { node: nodePart, link: linkPart, claim: claimPart };

/** A plan as one statement: it gives one row, a column for each root. */
export interface Statement {
  readonly text: string;
  readonly p: Readonly<Record<string, Value>>;
  readonly decode: (row: Row) => PlanResult;
}

/**
 * Makes the statement of a plan at a level. The text depends on the plan's shape: which fields, filters, orders and
 * flags (and of which kinds the ids of `node` and `nodes` are), so that the engine plans it once.
 */
export function statementOf(plan: Plan, level: Level): Statement {
  const cypher = new Cypher(level);
  const compiling = new Compiling(cypher, parts);
  const made = plan.roots.map((root) => ({ key: root.key, part: rootPart(compiling, root) }));
  const columns = made.map(({ part }, at) => `${part.cypher} AS root${String(at)}`);
  return {
    text: spaced(`RETURN ${columns.join(", ")}`),
    p: cypher.p,
    decode(row) {
      const result: Tree = {};
      made.forEach(({ key, part }, at) => {
        result[key] = part.decode(row[at]);
      });
      return result;
    },
  };
}

function rootPart(compiling: Compiling, root: Root): Part<unknown> {
  switch (root.kind) {
    case "nodes":
      return nodesPart(compiling, root);
    case "list":
      return listPart(compiling, root);
    case "claims":
      return claimsRootPart(compiling, root);
  }
}

/** Texts differ by what they say, not by how the code that made them is indented. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
