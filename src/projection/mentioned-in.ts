import type { Level } from "../model/vocabulary";
import { mentionOrder } from "./claim-rows";
import type { Mention } from "./evidence-set";
import { linkSort, visibilityAt, type LinkContent, type NodeOf, type ProjectedLinks } from "./link";
import { linkIdOf } from "./link-key";
import type { Sources } from "./node";
import { publishersAt } from "./report-facts";
import { ranged } from "./ranges";
import type { NodeRow } from "./rows";

/** MENTIONED_IN of one cell: the mentions of its members in one report, told as claims. */
export function projectMentionedIn(
  { standings, facts }: Sources,
  cell: string,
  mentions: readonly Mention[],
  nodeOf: NodeOf,
): ProjectedLinks {
  const groupsAt = (level: Level) => {
    const groups = new Map<string, { from: NodeRow; to: NodeRow; mentions: Mention[] }>();
    for (const mention of mentions) {
      if (standings.levelOfMention(mention) > level) continue;
      const from = nodeOf(mention.entity, level);
      const to = nodeOf(mention.report, level);
      if (from === null || to === null) continue;
      const id = linkIdOf({ type: "MENTIONED_IN", from: from.id, to: to.id, qualifier: "" });
      const group = groups.get(id) ?? { from, to, mentions: [] };
      group.mentions.push(mention);
      groups.set(id, group);
    }
    return groups;
  };
  const links = ranged((level) =>
    [...groupsAt(level)].map(([id, group]): LinkContent => {
      const publishers = publishersAt(
        facts,
        group.mentions.map((mention) => ({ basis: "STATED", citations: [mention] })),
        level,
      );
      return {
        id,
        type: "MENTIONED_IN",
        from: group.from.id,
        to: group.to.id,
        fromLabel: group.from.label,
        toLabel: group.to.label,
        fromSort: linkSort(group.from),
        toSort: linkSort(group.to),
        role: null,
        kinship: null,
        movement: null,
        period: null,
        dateFrom: null,
        dateTo: null,
        reachFrom: null,
        reachTo: null,
        modality: "REPORTED",
        basis: "STATED",
        derived: true,
        via: [],
        sources: publishers.length,
        publishers,
        reportedTo: null,
        visibility: visibilityAt(Math.min(...group.mentions.map((mention) => standings.levelOfMention(mention)))),
      };
    }),
  ).map((row) => ({ ...row, cell }));
  const attests = ranged((level) =>
    [...groupsAt(level)].flatMap(([link, group]) =>
      group.mentions.map((mention) => ({ link, cell, claim: mention.id, ord: mentionOrder(mention) })),
    ),
  );
  return { links, attests };
}
