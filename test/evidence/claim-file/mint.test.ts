import { mintMissingIds } from "../../../src/evidence/claim-file/mint";
import { parseClaimFile } from "../../../src/evidence/claim-file/parse";
import { entityId } from "../../../src/model/id";
import { fileText, ids, refusal } from "./sample";

const bytes = (seed: number) => (count: number) =>
  Uint8Array.from({ length: count }, (_, at) => (seed++ * 7 + at) & 255);

describe("minting the missing ids of a claim file", () => {
  const before = fileText(
    [
      "entities:",
      "  # who was taken",
      "  ana: { id: person,   name: Ana Ruiz } # keep me",
      `  bruno: {id: ${ids.bruno}}`,
      "",
      "  trial:",
      '    id: "event"',
    ].join("\n"),
  );
  const after = mintMissingIds(before, bytes(1));

  it("writes an id in the place of each label and changes nothing else", () => {
    const minted = after.match(/(?:person|event):[a-z2-7]{20}/gu)?.filter((id) => id !== ids.bruno) ?? [];
    expect(minted).toHaveLength(2);
    expect(minted.every((id) => entityId(id) !== null)).toBe(true);
    expect(after.replace(minted[0] ?? "", "person").replace(minted[1] ?? "", '"event"')).toBe(before);
  });

  it("gives a file that can be read, and that stays as it is when minted again", () => {
    expect(parseClaimFile("f", after).entities.map(({ key }) => key)).toEqual(["ana", "bruno", "trial"]);
    expect(mintMissingIds(after, bytes(2))).toBe(after);
  });

  it("never derives an id from what is named", () => {
    expect(mintMissingIds(before, bytes(3))).not.toBe(after);
  });

  it("cannot guess what an entity without a label is", () => {
    expect(refusal(() => mintMissingIds(fileText("entities:\n  ana: { name: Ana }"), bytes(1), "f"))).toMatch(
      /^6: “ana” has no id. Write its label/,
    );
  });
});
