import { record } from "../../src/record/record";
import { dataOf, type Data } from "../operations/execute";
import { accepted, idOf, linkClaim, reviewOf, value, valueClaim } from "./evidence";
import type { Asked } from "./graph-store";
import { places, reports, sample, wordOf } from "./sample";

const words = ({ nodes }: { nodes: { id: string }[] }): string => nodes.map(wordOf).join(" ");

export function describePlaces(store: Asked): void {
  describe("places", () => {
    const inside = async (place: string): Promise<Data> => {
      const { node } = await dataOf(
        store(),
        `query ($place: ID!) { node(id: $place) { ... on Place {
          ancestors { id name level }
          children { totalCount nodes { id } }
          events { totalCount nodes { id } }
          direct: events(deep: false) { totalCount nodes { id } }
          facilities { totalCount nodes { id } }
          directFacilities: facilities(deep: false) { totalCount nodes { id } }
          organizations { totalCount nodes { id } }
          residents { totalCount nodes { id } }
          directResidents: residents(deep: false) { totalCount nodes { id } }
        } } }`,
        { place },
      );
      for (const each of Object.values<Data>(node)) {
        if (!Array.isArray(each)) expect(each.totalCount).toBe(each.nodes.length);
      }
      return node;
    };

    it("hold what is in the places within them, unless deep is false", async () => {
      const northshire = await inside(places.northshire);
      expect(words(northshire.children)).toBe("hillford westvale");
      expect(words(northshire.events)).toBe("arrest questioning visit");
      expect(words(northshire.direct)).toBe("");
      expect(words(northshire.facilities)).toBe("prison court");
      expect(words(northshire.directFacilities)).toBe("");
      expect(words(northshire.organizations)).toBe("police");
      expect(words(northshire.residents)).toBe("ana bo");
      const westvale = await inside(places.westvale);
      expect(words(westvale.events)).toBe("arrest visit");
      expect(words(westvale.direct)).toBe("arrest");
      expect(words(westvale.directResidents)).toBe("ana");
      expect(words(await inside(places.millStreet).then(({ direct }) => direct))).toBe("visit");
    });

    it("have the places around them, nearest first", async () => {
      const { ancestors } = await inside(places.millStreet);
      expect(ancestors.map(wordOf)).toEqual(["westvale", "northshire", "vale"]);
      expect(ancestors.map(({ level }: Data) => level)).toEqual(["COUNTY", "PROVINCE", "COUNTRY"]);
      expect((await inside(places.vale)).ancestors).toEqual([]);
    });

    it("take the ends of links that walked through them from the links themselves", async () => {
      const { node } = await dataOf(
        store(),
        `{ node(id: "${places.vale}") { ... on Place { events { edges { link { to { id } } node { id } } } } } }`,
      );
      expect(node.events.edges.map(({ link, node: event }: Data) => [wordOf(event), wordOf(link.to)])).toEqual([
        ["arrest", "westvale"],
        ["questioning", "hillford"],
        ["visit", "millStreet"],
      ]);
    });
  });
}

/** A place that is put between others later, and taken out again. */
export function describePlacesAddedLater(store: Asked): void {
  it("finds what is within when a place between is added later, and no longer when it is taken out", async () => {
    const district = idOf("Place", "district");
    const ancestors = async (): Promise<readonly string[]> => {
      const { node } = await dataOf(
        store(),
        `{ node(id: "${places.millStreet}") { ... on Place { ancestors { id } } } }`,
      );
      return node.ancestors.map(wordOf);
    };
    const eventsIn = async (id: string): Promise<string> => {
      const { events } = await dataOf(store(), `{ events(where: { within: "${id}" }) { nodes { id } } }`);
      return words(events);
    };
    const old = sample.find(
      (each) => each.kind === "claim" && each.predicate === "WITHIN" && each.subject === places.millStreet,
    );
    const into = linkClaim(places.millStreet, ["WITHIN"], district, [reports.gazetteer]);
    const upward = linkClaim(district, ["WITHIN"], places.hillford, [reports.gazetteer]);
    await record(store(), [
      ...accepted([valueClaim(district, "NAME", value.name("District"), [reports.gazetteer]), into, upward]),
      ...(old?.kind === "claim" ? [reviewOf(old.id, "SUPERSEDED", into.id)] : []),
    ]);
    expect(await ancestors()).toEqual([district, "hillford", "northshire", "vale"]);
    expect(await eventsIn(district)).toBe("visit");
    expect(await eventsIn(places.hillford)).toBe("questioning visit");
    expect(await eventsIn(places.westvale)).toBe("arrest");
    await record(store(), [reviewOf(upward.id, "REJECTED")]);
    expect(await ancestors()).toEqual([district]);
    expect(await eventsIn(places.hillford)).toBe("questioning");
    expect(await eventsIn(places.vale)).toBe("arrest questioning");
  });
}
