import {
  PortInUse,
  StoreDamaged,
  StoreNotWritable,
  StoreTooNew,
  StoreUnavailable,
  WitnessgraphError,
  WriteTooLarge,
} from "../model/errors";

export const exitCodes = {
  ok: 0,
  /** `check` found something, or anything else failed. */
  failed: 1,
  /** The command line, a setting or a file that was given is wrong; nothing was stored. */
  badInput: 2,
  /** The store cannot be opened, read or written. */
  store: 3,
} as const;

/** As help pages print them. */
export const exitCodesHelp = `Exit codes:
  0  done
  1  failed; of check: something was found
  2  the command line, a setting or a file given is wrong; nothing was stored
  3  the store cannot be opened, read or written
`;

const storeErrors = [StoreDamaged, StoreNotWritable, StoreTooNew, StoreUnavailable, WriteTooLarge];

export function exitCodeOf(error: unknown): number {
  if (!(error instanceof WitnessgraphError) || error instanceof PortInUse) return exitCodes.failed;
  return storeErrors.some((storeError) => error instanceof storeError) ? exitCodes.store : exitCodes.badInput;
}
