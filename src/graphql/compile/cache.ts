import type { Plan } from "../../plan/plan";
import type { Asking } from "./asking";
import type { Bound } from "./bound";
import { ByConditions } from "./by-conditions";
import { compile } from "./compile";

/** Compiled once for each parsed document. */
const plans = new ByConditions<Bound<Plan>>();

/** The plan of an operation with its variables filled in. Throws as `compile` says. */
export function planOf(asking: Asking): Plan {
  return plans.of(asking, compile)(asking.variableValues);
}
