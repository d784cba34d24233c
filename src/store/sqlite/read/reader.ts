import type { Level } from "../../../model/vocabulary";
import type { Plan, Root } from "../../../plan/plan";
import type { PlanResult, Tree } from "../../../plan/result";
import type { StatementListener } from "../../graph-store";
import type { Connection } from "../database";
import { readClaimsRoot } from "./claims";
import { readList } from "./list";
import { expand, nodesById, readNodesRoot } from "./nodes";
import { Reading } from "./reading";
import { Statements } from "./statements";

const onward = { expand, nodesById };

export interface PlanReader {
  /** Runs a plan level by level, at once; the caller sees to it that all statements see one snapshot. */
  read(plan: Plan, level: Level, onStatement: StatementListener): PlanResult;
}

export function planReader(connection: Connection): PlanReader {
  const statements = new Statements(connection);
  return {
    read(plan, level, onStatement) {
      const reading = new Reading(statements, level, onStatement, onward);
      const result: Tree = {};
      for (const root of plan.roots) result[root.key] = readRoot(reading, root);
      return result;
    },
  };
}

function readRoot(reading: Reading, root: Root): unknown {
  switch (root.kind) {
    case "nodes":
      return readNodesRoot(reading, root);
    case "list":
      return readList(reading, root);
    case "claims":
      return readClaimsRoot(reading, root);
  }
}
