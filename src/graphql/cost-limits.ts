import type { AccessRole } from "../model/vocabulary";

/** The most that one operation of a role may cost, in the points of `extensions.cost`. */
export const costLimits = {
  READER: 5_000,
  RESEARCHER: 20_000,
  EDITOR: 20_000,
  GUARDIAN: 20_000,
} as const satisfies Record<AccessRole, number>;
