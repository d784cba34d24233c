import { rebuild } from "../record/rebuild";
import { expectNoArguments } from "./arguments";
import { exitCodes, exitCodesHelp } from "./exit-codes";
import { counted, progressOn } from "./progress";
import { storeHelp } from "./store-help";
import type { Command } from "./surroundings";
import { withExistingStore } from "./with-store";

export const command: Command = {
  name: "rebuild",
  summary: "make the graph anew from the evidence",
  help: () => `Usage: witnessgraph rebuild

Throws the graph away and makes it anew from the evidence, which is not touched. The result is the same
to the byte; it is needed only after damage (see \`witnessgraph check\`). All or nothing: if it is broken
off, the graph is as it was before.

${storeHelp()}
${exitCodesHelp}`,
  async run(args, surroundings) {
    expectNoArguments("rebuild", args);
    const progress = progressOn(surroundings.err, "Rebuilding");
    const { records } = await withExistingStore(surroundings, (store) => rebuild(store, progress.show)).finally(
      progress.end,
    );
    surroundings.out.write(`Made the graph anew from ${counted(records, "record")}.\n`);
    return exitCodes.ok;
  },
};
