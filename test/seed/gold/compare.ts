import { readAliases } from "./aliases";
import { compareEntities } from "./entities";
import { compareEvents } from "./events";
import type { GoldDocument, GoldList } from "./gold-list";
import { compareCandidates, compareLinks } from "./links";
import type { Ours } from "./ours";
import { type Comparing, type GoldRow, mappedRow, Row } from "./row";
import { compareValues } from "./values";

/** All rows of the gold list, in its order, and what became of each in the seed. */
export function compareGold(gold: GoldList, ours: Ours): readonly GoldRow[] {
  const sides = ["000", "001"].map((document) => ({ document, aliases: readAliases(document), ours }));
  const documents = [gold.doc000, gold.doc001];
  return [
    ...sides.flatMap((side, at) => {
      const document = documents[at];
      return document === undefined ? [] : compareDocument(side, document);
    }),
    ...compareCandidates("both", sides, gold.identityCandidates),
  ];
}

function compareDocument(comparing: Comparing, gold: GoldDocument): readonly GoldRow[] {
  return [
    ...compareEntities(comparing, gold),
    ...compareValues(comparing, gold),
    ...compareEvents(comparing, gold),
    ...compareLinks(comparing, gold),
    ...comparePosts(comparing, gold),
    ...compareMapped(comparing, gold),
  ];
}

/** A post is a report of its own, of type STUB. */
function comparePosts(comparing: Comparing, { posts = [] }: GoldDocument): readonly GoldRow[] {
  return posts.map(({ id }) => {
    const row = new Row(comparing, "posts", id);
    row.id(id);
    return row.end();
  });
}

/** What has no counterpart of its own: films, kinds of scenes. */
function compareMapped(comparing: Comparing, { works = [], locationTypes = [] }: GoldDocument): readonly GoldRow[] {
  const ids = [
    ...works.map(({ id }) => ({ section: "works", id })),
    ...locationTypes.map(({ type }) => ({ section: "location types", id: type })),
  ];
  return ids.map(({ section, id }) => {
    const mapped = mappedRow(comparing, section, id);
    if (mapped !== null) return mapped;
    const row = new Row(comparing, section, id);
    const places = comparing.aliases.values.get(id) ?? [];
    row.need(places.length > 0, "no claim stands for it");
    for (const place of places) row.need(comparing.ours.claimsAt(place).length > 0, `${place.of} ${place.predicate}`);
    return row.end();
  });
}
