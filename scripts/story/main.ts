import { writeFile } from "node:fs/promises";
import path from "node:path";
import { packageFolder } from "../../src/server/package-folder";
import { storyOf } from "./story";

/** `npm run story` draws seed/fiction/story.svg from the graph. */
async function main(): Promise<void> {
  const folder = path.join(packageFolder, "seed/fiction");
  await writeFile(path.join(folder, "story.svg"), await storyOf(folder));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
