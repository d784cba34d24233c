import { settingTable } from "../server/settings";

/** The setting that every command on a store reads. */
export function storeHelp(): string {
  const { name, meaning, default: fallback } = settingTable.store;
  return `Environment:\n  ${name}  ${meaning}\n      (${fallback} if not set; relative to the working directory)\n`;
}
