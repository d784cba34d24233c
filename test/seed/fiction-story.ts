import { readFile } from "node:fs/promises";
import path from "node:path";
import { storyOf } from "../../scripts/story/story";
import { fictionFolder } from "./fiction-graph";

/** The drawing in the folder is the one that `npm run story` makes of it. */
export function describeStory(): void {
  let drawn: string;
  beforeAll(async () => {
    drawn = await storyOf(fictionFolder);
  }, 120_000);

  it("is what is in the folder, to the byte", async () => {
    expect(await readFile(path.join(fictionFolder, "story.svg"), "utf8")).toBe(drawn);
  });

  it("has a title, a description and its words as text, for those who hear or search it", () => {
    expect(drawn).toMatch(/^<svg [^>]*aria-labelledby="title description"/);
    expect(drawn).toMatch(/<title id="title">The fictional sample: [^<]+<\/title>/);
    expect(drawn).toMatch(/<desc id="description">A timeline from 2019 to 2023[^<]+Ilka Sørenning[^<]+<\/desc>/);
    expect(drawn).toContain("Čerlov Prison, 9 Mar 2021 to 3 Oct 2022");
  });

  it("suits light and dark, is no wider than a page, and fetches and runs nothing", () => {
    expect(drawn).toContain("@media (prefers-color-scheme: dark)");
    expect(drawn).toMatch(/viewBox="0 0 900 \d+"/);
    expect(drawn.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /<script|<image|href|url\(|@import|http/,
    );
  });

  it("shows nobody whom a reader may not see", () => {
    expect(drawn).not.toMatch(/Žabrin|Lomnar|Istvol|Quarnø|Order 17/);
  });
}
