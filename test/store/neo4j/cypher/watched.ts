import { levels } from "../../../../src/model/vocabulary";
import type { Plan } from "../../../../src/plan/plan";
import type { GraphStore } from "../../../../src/store/graph-store";
import { statementOf } from "../../../../src/store/neo4j/read/statement";

/** A store that notes what it is asked. */
export function watched(store: GraphStore, plans: Plan[]): GraphStore {
  return {
    read: (plan, level, onStatement) => {
      plans.push(plan);
      return store.read(plan, level, onStatement);
    },
    write: (work) => store.write(work),
    evidence: (kind, by, keys) => store.evidence(kind, by, keys),
    evidenceAfter: (seq, limit) => store.evidenceAfter(seq, limit),
    tombstones: (ids) => store.tombstones(ids),
    tombstonesAfter: (id, limit) => store.tombstonesAfter(id, limit),
    dump: (table) => store.dump(table),
    scratch: () => store.scratch(),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}

/** The text of a plan on Neo4j: one for all levels. */
export function textOf(plan: Plan): string {
  const [text = "", ...others] = new Set(levels.map((level) => statementOf(plan, level).text));
  if (others.length > 0) throw new Error(`Another text at each level: ${text}`);
  return text;
}
