import type { EntityId, ReportId } from "../model/id";
import { ranged, rowAt } from "../projection/ranges";
import { projectReport } from "../projection/report-node";
import { searchRows } from "../projection/search-rows";
import type { StoreTransaction } from "../store/graph-store";
import { sameRows, type Changes } from "./changes";
import { grouped } from "../model/grouped";
import type { Gathering } from "./gather";

/** Writes down the facts of reports and projects their nodes. A report is one cell of its own; it is never merged. */
export async function projectReports(
  transaction: StoreTransaction,
  gathering: Gathering,
  reports: ReadonlySet<EntityId>,
  changes: Changes,
): Promise<void> {
  if (reports.size === 0) return;
  await gathering.settle();
  const sources = gathering.sources();
  const keys = [...reports].map((id) => [id]);
  const facts = [...reports].flatMap((id) => {
    const known = gathering.evidence.reports.has(id) ? sources.facts.get(id) : undefined;
    return known === undefined ? [] : [{ report: id as ReportId, facts: known, lo: 0 as const, hi: 2 as const }];
  });
  await transaction.replace("fact", "report", keys, facts);
  const oldRows = grouped(await transaction.rows("node", "cell", keys), ({ cell }) => cell);
  const oldAliases = grouped(await transaction.rows("alias", "cell", keys), ({ cell }) => cell);
  for (const id of reports) {
    const head = gathering.evidence.reports.get(id);
    const text = gathering.texts.get(id) ?? "";
    const rows =
      head === undefined
        ? []
        : ranged((level) => {
            const node = projectReport(sources, head, text, level);
            return node === null ? [] : [{ ...node, cell: id }];
          });
    const aliases = ranged((level) =>
      rowAt(rows, level) === undefined ? [] : [{ member: id, canonical: id, cell: id }],
    );
    const before = { rows: oldRows.get(id) ?? [], aliases: oldAliases.get(id) ?? [] };
    if (sameRows(before.rows, rows) && sameRows(before.aliases, aliases)) continue;
    changes.note([id], before, { rows, aliases });
    await transaction.replace("alias", "cell", [[id]], aliases);
    await transaction.replace("node", "cell", [[id]], rows);
    await transaction.replace("search", "cell", [[id]], searchRows(rows));
  }
}
