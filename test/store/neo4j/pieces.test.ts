import fc from "fast-check";
import { levels } from "../../../src/model/vocabulary";
import { ranged } from "../../../src/projection/ranges";
import { attestsOf, linksOf, piecesOf } from "../../../src/store/neo4j/write/pieces";
import { inOrder } from "../../../src/store/neo4j/write/row";
import { linkContent } from "./graph";

/** At each level null, or what the link says there and which claims attest it. */
const link = fc.tuple(
  ...levels.map(() =>
    fc.option(fc.record({ sources: fc.constantFrom(1, 2), claims: fc.subarray(["claim:a", "claim:b", "claim:c"]) })),
  ),
);

describe("pieces of a link", () => {
  it("give its rows and attests back, and are each true of all their levels", () => {
    fc.assert(
      fc.property(link, (at) => {
        const content = linkContent("ABOUT", "report:a", "person:a", "");
        const links = ranged((level) => (at[level] ? [{ ...content, sources: at[level].sources }] : []));
        const attests = ranged((level) =>
          (at[level]?.claims ?? []).map((claim) => ({
            link: content.id,
            cell: content.cell,
            claim,
            ord: `1 ${claim}`,
          })),
        );
        const pieces = piecesOf(links, attests);
        expect(inOrder("link", linksOf(pieces))).toEqual(inOrder("link", links));
        expect(inOrder("attest", attestsOf(pieces))).toEqual(inOrder("attest", attests));
        for (const level of levels) {
          const here = pieces.filter((piece) => piece.link.lo <= level && piece.link.hi >= level);
          expect(here.map(({ claims }) => claims)).toEqual(at[level] ? [at[level].claims] : []);
          expect(here.map((piece) => piece.link.sources)).toEqual(at[level] ? [at[level].sources] : []);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
