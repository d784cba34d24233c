import { askFolder } from "./ask";
import { draw } from "./draw";
import { tell } from "./tell";

/** The drawing of a folder of claim files: the same bytes whenever the folder is the same. */
export async function storyOf(folder: string): Promise<string> {
  return draw(tell(await askFolder(folder)));
}
