import type { EntityId } from "../../model/id";
import { levels } from "../../model/vocabulary";
import { undated } from "../../projection/link";
import type { Tally } from "../../projection/ranking";
import { tableNames, type CounterRow, type ProjectedRows, type TableName } from "../../projection/rows";
import type { RowKey, RowKeys } from "../graph-store";
import type { Connection } from "./database";
import { computed, tables, type Column } from "./tables";

type Stored = string | number | null;

/** A value as it is stored in a column. */
function stored(value: unknown, { kind }: Column): Stored {
  if (kind === "keyText") return (value as string | null) ?? "";
  if (value === null || value === undefined) return null;
  if (kind === "json" || kind === "texts") return JSON.stringify(value);
  if (kind === "boolean") return value === true ? 1 : 0;
  return value as string | number;
}

/** A stored value as rows hold it. */
export function loaded(value: Stored, { kind }: Pick<Column, "kind">): unknown {
  if (kind === "keyText") return value === "" ? null : value;
  if (value === null) return null;
  if (kind === "json" || kind === "texts") return JSON.parse(String(value)) as unknown;
  if (kind === "boolean") return value === 1;
  return value;
}

interface TableStatements {
  readonly properties: readonly (readonly [string, Column])[];
  readonly select: string;
  readonly insert: string;
}

const statements = Object.fromEntries(
  tableNames.map((name): [TableName, TableStatements] => {
    const properties = Object.entries(tables[name].columns);
    const columns = [...properties.map(([, { sql }]) => sql), ...(computed[name] ?? []).map(({ sql }) => sql)];
    return [
      name,
      {
        properties,
        select: properties.map(([, { sql }]) => `${name}.${sql}`).join(", "),
        insert: `INSERT INTO ${name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
      },
    ];
  }),
) as Readonly<Record<TableName, TableStatements>>;

function rowOf<T extends TableName>(table: T, values: readonly Stored[]): ProjectedRows[T] {
  const row: Record<string, unknown> = {};
  statements[table].properties.forEach(([property, column], at) => {
    row[property] = loaded(values[at] ?? null, column);
  });
  return row as unknown as ProjectedRows[T];
}

/** Rows of the projection: reading, replacing, counting; inside a transaction of the connection. */
export function sqliteRows(connection: Connection) {
  const prepared = new Map<string, ReturnType<Connection["prepare"]>>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const fresh = connection.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };
  const keyed = <T extends TableName>(table: T, by: RowKeys[T]): readonly string[] => tables[table].keys[by];

  const rows = <T extends TableName>(
    table: T,
    by: RowKeys[T],
    keys: readonly RowKey[],
  ): readonly ProjectedRows[T][] => {
    if (keys.length === 0) return [];
    const match = keyed(table, by).map((sql, at) => `${table}.${sql} = asked.value ->> ${String(at)}`);
    const sql = /* sql */ `
      SELECT ${statements[table].select} FROM json_each(?) AS asked CROSS JOIN ${table} ON ${match.join(" AND ")}
      ORDER BY ${tables[table].order.map((column) => `${table}.${column}`).join(", ")}`;
    const found = prepare(sql).raw().all(JSON.stringify(keys)) as readonly Stored[][];
    return found.map((values) => rowOf(table, values));
  };

  const replace = <T extends TableName>(
    table: T,
    by: RowKeys[T],
    keys: readonly RowKey[],
    fresh: readonly ProjectedRows[T][],
  ): void => {
    const match = keyed(table, by).map((sql) => `${sql} = ?`);
    const remove = prepare(`DELETE FROM ${table} WHERE ${match.join(" AND ")}`);
    for (const key of keys) remove.run(...key);
    const insert = prepare(statements[table].insert);
    for (const row of fresh) {
      const own = statements[table].properties.map(([property, column]) =>
        stored((row as unknown as Readonly<Record<string, unknown>>)[property], column),
      );
      insert.run(...own, ...(computed[table] ?? []).map(({ from }) => from(row)));
    }
  };

  const count = (changes: readonly CounterRow[]): void => {
    const add = prepare(/* sql */ `${statements.counter.insert}
      ON CONFLICT DO UPDATE SET count = count + excluded.count`);
    for (const change of changes) {
      add.run(
        ...statements.counter.properties.map(([property, column]) =>
          stored((change as unknown as Readonly<Record<string, unknown>>)[property], column),
        ),
      );
    }
    const none = prepare("DELETE FROM counter WHERE node = ? AND count = 0");
    for (const node of new Set(changes.map((change) => change.node))) none.run(node);
  };

  const clear = (): void => {
    for (const name of tableNames) connection.exec(`DELETE FROM ${name}`);
  };

  return { rows, replace, count, clear, tallies: talliesOn(prepare) };
}

const asserted = "modality IN ('REPORTED', 'ALLEGED')";

/** The first day of the events of an entity, by the indexes that order them: one look-up each. */
const firstDays = ["out INVOLVED_IN", "in OCCURRED_AT", "reach OCCURRED_IN"].map((source) => {
  const [from, type] = source.split(" ");
  if (from === "reach") {
    return /* sql */ `SELECT sort FROM reach WHERE place = :id AND type = '${String(type)}'
      AND lo <= :level AND hi >= :level AND ${asserted} ORDER BY sort LIMIT 1`;
  }
  const [end, sort] = from === "out" ? ["from_id", "to_sort"] : ["to_id", "from_sort"];
  return /* sql */ `SELECT ${sort} FROM link WHERE ${end} = :id AND type = '${String(type)}'
    AND lo <= :level AND hi >= :level AND ${asserted} ORDER BY ${sort} LIMIT 1`;
});

const linkTotal = /* sql */ `
  SELECT coalesce(sum(counter.count), 0) FROM counter
  WHERE counter.node = :id AND counter.lo <= :level AND counter.hi >= :level AND (
    counter.${asserted}
    OR counter.modality = (SELECT node.modality FROM node WHERE node.id = :id AND node.lo <= :level AND node.hi >= :level)
  )`;

function talliesOn(prepare: (sql: string) => ReturnType<Connection["prepare"]>) {
  return (ids: readonly EntityId[]): readonly Tally[] =>
    ids.flatMap((id) =>
      levels.map((level) => {
        const links = prepare(linkTotal).pluck().get({ id, level }) as number;
        const days = firstDays.map((sql) => prepare(sql).pluck().get({ id, level }) as string | undefined);
        const firstDay = days.filter((day) => day !== undefined && day !== undated).sort()[0] ?? null;
        return { id, level, links, firstDay };
      }),
    );
}

/** Every row of a table in the order of its primary key, in batches. */
export function* dumpRows<T extends TableName>(
  connection: Connection,
  table: T,
): Generator<readonly ProjectedRows[T][]> {
  const size = 1000;
  const sql = /* sql */ `SELECT ${statements[table].select} FROM ${table}
    ORDER BY ${tables[table].order.join(", ")} LIMIT ? OFFSET ?`;
  const select = connection.prepare(sql).raw();
  for (let offset = 0; ; offset += size) {
    const found = select.all(size, offset) as readonly Stored[][];
    if (found.length === 0) return;
    yield found.map((values) => rowOf(table, values));
  }
}
