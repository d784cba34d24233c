import type { EvidenceRecord } from "../../src/evidence/records";
import type { AccessRole } from "../../src/model/vocabulary";
import { record } from "../../src/record/record";
import { dataOf, type Data } from "../operations/execute";
import { differencesFromRebuild } from "../projection/replay";
import { accepted, idOf, judgementOf, linkClaim, mentionOf, policyOf, reportOf, value, valueClaim } from "./evidence";
import type { Asked } from "./graph-store";
import { events, people, places, reports } from "./sample";

const below = ["READER", "RESEARCHER"] as const satisfies readonly AccessRole[];
const block = "█";

/** How people are protected: by those judged to be the same, and however their names are written. */
export function describeProtection(store: Asked): void {
  const { ana, bo, dora, emil, nils } = people;

  describe("protection of people judged to be the same", () => {
    const yves = idOf("Person", "yves");
    /** Nothing but a name is known of him. */
    const register = reportOf("A register\nThe last entry is YVES ORM, or Yves Orm.");
    const onlyNamed: readonly EvidenceRecord[] = [
      register,
      ...accepted([valueClaim(yves, "NAME", value.name("Yves Orm"), [register, "or Yves Orm"])]),
      policyOf(yves, { publication: "PSEUDONYM" }),
    ];

    /** All in which a name may stand: nodes, claims, texts, quotes, links. */
    const shown = async (role: AccessRole): Promise<Data> =>
      dataOf(
        store(),
        `{ people(first: 50) { totalCount nodes {
             id name named publication formerIds names { text }
             claims(first: 50) { nodes { text value { ... on TextValue { text } } speaker citations { quote sentence } } }
             events { nodes { name } edges { link { claims { nodes { text citations { quote } } } } } }
             reports { nodes { name text } }
           } }
           claims(where: { predicate: [NAME] }, first: 100) { totalCount nodes {
             subject { id name } text value { ... on TextValue { text } } citations { quote sentence prefix suffix }
           } }
           reports { nodes { name title url text mentions { nodes { name } } } } }`,
        {},
        role,
      );
    const found = async (role: AccessRole, ...words: readonly string[]): Promise<readonly number[]> =>
      Promise.all(
        words.map(async (contains) => {
          const { people: all } = await dataOf(
            store(),
            "query ($name: StringFilter) { people(where: { name: $name }) { totalCount } }",
            { name: { contains } },
            role,
          );
          return all.totalCount;
        }),
      );
    const publications = async (id: string, role: AccessRole): Promise<Data> =>
      (await dataOf(store(), `{ node(id: "${id}") { ... on Person { name publication } } }`, {}, role)).node;

    const pairs = [
      ["first the one with a pseudonym", dora, emil, ["Quist", "Nováček"], []],
      ["first the one with a name", bo, dora, ["Bo Lin", "林博", "Quist"], []],
      ["one of whom only a name is known", bo, yves, ["Bo Lin", "林博", "Yves"], onlyNamed],
    ] as const;

    it.each(pairs)("keeps a pseudonym, for both: %s", async (_, left, right, names, before) => {
      await record(store(), before);
      const apart = await Promise.all(below.map(shown));
      await record(store(), [judgementOf(left, right, "SAME")]);
      for (const role of below) {
        const all = JSON.stringify(await shown(role));
        for (const name of names) expect(all).not.toContain(name);
        expect(await found(role, ...names)).toEqual(names.map(() => 0));
        const node = await publications(left, role);
        expect(node).toMatchObject({ publication: "PSEUDONYM", name: expect.stringMatching(/^Person /) });
        // Of whom only a hidden name is known, nobody below knows that he is there.
        expect(await publications(right, role)).toEqual(right === yves ? null : node);
      }
      expect(await found("GUARDIAN", ...names)).toEqual(names.map(() => 1));
      expect(await differencesFromRebuild(store())).toEqual([]);
      await record(store(), [judgementOf(right, left, "UNSURE")]);
      expect(await Promise.all(below.map(shown))).toEqual(apart);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });

    it("keeps a pseudonym when who has it is judged first and known by a name only later", async () => {
      await record(store(), [...onlyNamed, judgementOf(yves, bo, "SAME")]);
      const later = reportOf("A later note\nYvo Orm wrote to Bo Lin.");
      await record(store(), [
        later,
        ...accepted([valueClaim(yves, "NAME", value.name("Yvo Orm"), [later, "Yvo Orm"])]),
        mentionOf(bo, [later, "Bo Lin"]),
      ]);
      for (const role of below) {
        const all = JSON.stringify(await shown(role));
        for (const name of ["Yvo", "Yves", "Bo Lin"]) expect(all).not.toContain(name);
      }
    });

    it("reaches through a chain, and ends where the chain falls apart", async () => {
      await record(store(), [judgementOf(ana, bo, "SAME"), judgementOf(bo, dora, "SAME")]);
      for (const role of below) expect(await found(role, "Ana Ruiz", "Bo Lin", "Quist")).toEqual([0, 0, 0]);
      await record(store(), [judgementOf(bo, dora, "DIFFERENT")]);
      for (const role of below) expect(await found(role, "Ana Ruiz", "Bo Lin", "Quist")).toEqual([2, 1, 0]);
    });

    it("keeps somebody withheld hidden, and hides the other", async () => {
      const apart = await Promise.all(below.map(shown));
      await record(store(), [judgementOf(bo, nils, "SAME")]);
      for (const role of below) {
        const all = JSON.stringify(await shown(role));
        for (const hidden of ["Bo Lin", "林博", "Nils", bo, nils]) expect(all).not.toContain(hidden);
        expect(await publications(bo, role)).toBeNull();
        expect(await publications(nils, role)).toBeNull();
      }
      expect(await publications(nils, "GUARDIAN")).toEqual({ name: "Bo Lin", publication: "WITHHELD" });
      expect(await differencesFromRebuild(store())).toEqual([]);
      await record(store(), [judgementOf(bo, nils, "DIFFERENT")]);
      expect(await Promise.all(below.map(shown))).toEqual(apart);
      expect(await differencesFromRebuild(store())).toEqual([]);
    });
  });

  describe("a hidden name", () => {
    const url = "https://example.org/ana-ruiz/1";
    const lines = [
      "ANA RUIZ again",
      "ana  ruiz wrote a letter; they say that Ana\nRuiz was ill.",
      "Ana Ruizen and Diana Ruiz stood by her.",
    ];
    const text = lines.join("\n");
    const letter = reportOf(text, { title: "The letter of ANA  Ruiz to Ana Ruizen", url });
    const ruizen = idOf("Person", "ruizen");
    const quote = "Ana\nRuiz was ill.";
    const telling: readonly EvidenceRecord[] = [
      letter,
      ...accepted([
        linkClaim(ana, ["RESIDES_IN"], places.hillford, [letter, quote], { speaker: "a friend of ana RUIZ" }),
        valueClaim(events.visit, "NAME", value.name("The visit to ANA\nRUIZ"), [letter, quote]),
        valueClaim(ruizen, "NAME", value.name("Ana Ruizen"), [letter, "Ana Ruizen and"]),
      ]),
    ];
    const asked = async (role: AccessRole): Promise<Data> =>
      (
        await dataOf(
          store(),
          `{ node(id: "${letter.id}") { ... on Report { name title url text sha256
               claims { nodes { speaker text predicate value { ... on TextValue { text } } citations { quote sentence } } } } } }`,
          {},
          role,
        )
      ).node;

    it("is masked however it is cased and spaced, and nobody's longer name is", async () => {
      await record(store(), telling);
      const before = await asked("READER");
      expect(before).toMatchObject({ title: letter.title, text, url, sha256: letter.sha256 });
      await record(store(), [policyOf(ana, { publication: "PSEUDONYM" })]);
      for (const role of below) {
        const { name, title, text: masked, claims, ...rest } = await asked(role);
        expect(title).toBe(`The letter of ${block.repeat(9)} to Ana Ruizen`);
        expect(name).toBe(title);
        expect(masked).toBe(
          [
            `${block.repeat(8)} again`,
            `${block.repeat(9)} wrote a letter; they say that ${block.repeat(8)} was ill.`,
            "Ana Ruizen and Diana Ruiz stood by her.",
          ].join("\n"),
        );
        expect(rest).toMatchObject({ url: null });
        expect(rest.sha256).not.toBe(letter.sha256);
        const told = JSON.stringify(claims);
        expect(told).not.toMatch(/(?<!di)ana(\s|\\n)+ruiz(?!en)/i);
        expect(told).toContain(`a friend of ${block.repeat(8)}`);
        expect(told).toContain("Ana Ruizen");
      }
      expect(await asked("GUARDIAN")).toMatchObject({ title: letter.title, text, url });
      await record(store(), [policyOf(ana, { publication: "NAME" })]);
      expect(await asked("READER")).toEqual(before);
    });

    const expectNoAddress = async (_: string, address: string): Promise<void> => {
      const page = reportOf("A page\nAna Ruiz was here.", { url: address });
      await record(store(), [page, mentionOf(ana, [page, "Ana Ruiz"]), policyOf(ana, { publication: "PSEUDONYM" })]);
      for (const role of below) {
        const { node } = await dataOf(store(), `{ node(id: "${page.id}") { ... on Report { url } } }`, {}, role);
        expect(node.url).toBeNull();
      }
    };

    it.each([
      ["a hyphen", "https://example.org/ana-ruiz"],
      ["nothing between the words", "https://example.org/AnaRuiz.html"],
    ])("is not shown in an address with %s", expectNoAddress);

    // Known: `maskUrl` compares the address as it is written, and `fold` keeps underscores, pluses and escapes.
    it.each([
      ["an underscore", "https://example.org/ana_ruiz"],
      ["a plus", "https://example.org/?q=Ana+Ruiz"],
      ["an escaped space", "https://example.org/Ana%20Ruiz"],
    ])("is not shown in an address with %s", expectNoAddress);

    // Known: as above.
    it("is not shown in an address in which its letters are escaped", async () => {
      const page = reportOf("A page\n林博 was here.", { url: `https://example.org/${encodeURI("林博")}` });
      await record(store(), [page, mentionOf(bo, [page, "林博"]), policyOf(bo, { publication: "PSEUDONYM" })]);
      const { node } = await dataOf(store(), `{ node(id: "${page.id}") { ... on Report { url } } }`);
      expect(node.url).toBeNull();
    });

    it("leaves an address that does not have it", async () => {
      await record(store(), [policyOf(ana, { publication: "PSEUDONYM" })]);
      const { node } = await dataOf(store(), `{ node(id: "${reports.bulletin.id}") { ... on Report { url } } }`);
      expect(node.url).toBe("https://example.org/1");
    });

    // Known: `patternOf` matches the letters as the claim has them, composed.
    it("is masked with its marks written apart from the letters", async () => {
      const decomposed = "Emil Nováček".normalize("NFD");
      const page = reportOf(`A page\n${decomposed} was here.`);
      await record(store(), [
        page,
        ...accepted([linkClaim(emil, ["RESIDES_IN"], places.hillford, [page, "was here."])]),
        policyOf(emil, { publication: "PSEUDONYM" }),
      ]);
      const { node } = await dataOf(store(), `{ node(id: "${page.id}") { ... on Report { text } } }`);
      expect(node.text).not.toContain(decomposed);
      expect(node.text).toHaveLength(page.text.length);
    });
  });
}
