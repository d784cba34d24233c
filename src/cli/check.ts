import { check } from "../record/check";
import { expectNoArguments } from "./arguments";
import { exitCodes, exitCodesHelp } from "./exit-codes";
import { counted, progressOn } from "./progress";
import { storeHelp } from "./store-help";
import type { Command } from "./surroundings";
import { withExistingStore } from "./with-store";

export const command: Command = {
  name: "check",
  summary: "look for damage in the store",
  help: () => `Usage: witnessgraph check

Reads the whole store and looks for damage: texts of reports against their hashes, quotes against the
texts, ids that lead nowhere, and the graph against a rebuild of it from the evidence. Changes nothing.

Prints one line for each thing found: a code, the id that it is about, and what is wrong. If only rows
of the graph are wrong, \`witnessgraph rebuild\` makes them anew; a changed report or quote is evidence
lost: restore a backup.

${storeHelp()}
${exitCodesHelp}`,
  async run(args, surroundings) {
    expectNoArguments("check", args);
    const progress = progressOn(surroundings.err, "Checking");
    const findings = await withExistingStore(surroundings, (store) => check(store, progress.show)).finally(
      progress.end,
    );
    for (const { code, id, message } of findings) surroundings.out.write(`${code} ${id} ${message}\n`);
    surroundings.out.write(findings.length === 0 ? "All is well.\n" : `${counted(findings.length, "finding")}.\n`);
    return findings.length === 0 ? exitCodes.ok : exitCodes.failed;
  },
};
