import fc from "fast-check";
import { checkCitation, cite, findQuote } from "../../src/evidence/citation";
import { reportIdOf } from "../../src/evidence/ids";
import { CitationOutOfRange, QuoteAmbiguous, QuoteMismatch, QuoteNotFound } from "../../src/model/errors";

const reportOf = (text: string) => ({ id: reportIdOf(text), text });

describe("Citations", () => {
  it("quote exactly the characters that they point at, and are found again by quote and start", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const report = reportOf(text);
        const citation = cite(report, start, end);
        expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
        expect(findQuote(report, citation.quote, { start })).toEqual(citation);
        checkCitation(report, citation);
      }),
    );
  });

  it("found without a place stand where the quote alone stands, or are refused", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", " ") }),
        fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 }),
        (text, quote) => {
          const times = Array.from(text).filter((_, at) => text.startsWith(quote, at)).length;
          const find = () => findQuote(reportOf(text), quote);
          if (times === 0) expect(find).toThrow(QuoteNotFound);
          else if (times > 1) expect(find).toThrow(QuoteAmbiguous);
          else expect(find().start).toBe(text.indexOf(quote));
        },
      ),
    );
  });

  it("inside a sentence that occurs once are found there", () => {
    const report = reportOf("He was told. She was told. They were told.");
    expect(() => findQuote(report, "told")).toThrow(QuoteAmbiguous);
    expect(findQuote(report, "told", { within: "She was told." })).toMatchObject({ start: 21, end: 25 });
    expect(() => findQuote(report, "asked", { within: "She was told." })).toThrow(QuoteNotFound);
  });

  it.each([
    [0, 0],
    [-1, 3],
    [2, 1],
    [0, 99],
    [0.5, 2],
  ])("from %p to %p are outside the text", (start, end) => {
    expect(() => cite(reportOf("A short text."), start, end)).toThrow(CitationOutOfRange);
  });

  it("whose words have changed are refused", () => {
    const report = reportOf("A short text.");
    expect(() => {
      checkCitation(report, { report: report.id, start: 2, end: 7, quote: "SHORT" });
    }).toThrow(QuoteMismatch);
  });
});
