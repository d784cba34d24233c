import fc from "fast-check";
import { sentenceAround, sentencesOf } from "../../src/evidence/sentences";

const split = (text: string): readonly string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each<readonly [string, readonly string[]]>([
    ["One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]],
    ["“She was taken,” he said. “Why?” Nobody knew.", ["“She was taken,” he said.", "“Why?”", "Nobody knew."]],
    ["Mr. Li and Dr. Wu came. They left.", ["Mr. Li and Dr. Wu came.", "They left."]],
    ["It was on 3 Sept. 2020, e.g. in No. 2 Prison. Then", ["It was on 3 Sept. 2020, e.g. in No. 2 Prison.", "Then"]],
    ["J. Smith saw it. He ran.", ["J. Smith saw it.", "He ran."]],
    ["It cost 3.5 yuan. That was all.", ["It cost 3.5 yuan.", "That was all."]],
    [
      "Minghui.org reports it. See www.example.org for more.",
      ["Minghui.org reports it.", "See www.example.org for more."],
    ],
    ["A heading\nA sentence\r\n\r\n  Another.  ", ["A heading", "A sentence", "Another."]],
    ["他被捕了。他说：“为什么？”没有人知道！", ["他被捕了。", "他说：“为什么？”", "没有人知道！"]],
    ["(It was so.) And so on.", ["(It was so.)", "And so on."]],
    ["", []],
    [" \n\t ", []],
    ["...", ["..."]],
  ])("of %j", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  const text = fc.string({
    unit: fc.constantFrom("a", "B", " ", ".", "!", "。", "\n", "\r\n", "Mr.", "“", "”", "𠮷", "\u00a0", "3"),
    maxLength: 80,
  });

  it("hold every character that is not white space, and do not overlap", () => {
    fc.assert(
      fc.property(text, (written) => {
        const spans = sentencesOf(written);
        let before = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(written.slice(before, start).trim()).toBe("");
          expect(written.slice(start, end)).toBe(written.slice(start, end).trim());
          expect(written.slice(start, end)).not.toMatch(/[\r\n]/);
          before = end;
        }
        expect(written.slice(before).trim()).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it("around a stretch are those that it touches", () => {
    const three = "One is here. Two is here. Three is here.";
    const around = (quote: string): string => {
      const start = three.indexOf(quote);
      const { start: from, end } = sentenceAround(sentencesOf(three), start, start + quote.length);
      return three.slice(from, end);
    };
    expect(around("Two")).toBe("Two is here.");
    expect(around("here. Two")).toBe("One is here. Two is here.");
    expect(around("One is here. Two is here. Three")).toBe(three);
    expect(sentenceAround(sentencesOf("  "), 0, 2)).toEqual({ start: 0, end: 2 });
  });

  it("around any stretch hold it", () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (written, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        if (start === end || end > written.length) return;
        const around = sentenceAround(sentencesOf(written), start, end);
        expect(around.start).toBeLessThanOrEqual(start);
        expect(around.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
