import { SettingInvalid } from "../../model/errors";

/** Where a Neo4j server is, and how one is let in. */
export interface Address {
  /** Without user and password: may be shown and logged. */
  readonly uri: string;
  /** null: the server asks nobody who they are. */
  readonly user: string | null;
  readonly password: string;
  readonly database: string;
}

/** `neo4j` routes to the members of a cluster, `bolt` asks one server; +s: encrypted, +ssc: by a certificate of one's own. */
const form = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//;

export const addressForm = "neo4j://user:password@host:7687, or with the name of a database at the end: …:7687/name";

/**
 * The parts of a URL such as neo4j://user:password@host:7687/database. The database is `neo4j` where none is named; what
 * is not letters and digits in user and password is percent-encoded. Throws `SettingInvalid`.
 */
export function addressOf(url: string): Address {
  const parsed = form.test(url) ? parse(url) : null;
  const [database, ...rest] = parsed?.pathname.split("/").filter((part) => part !== "") ?? [];
  if (parsed === null || parsed.hostname === "" || parsed.search + parsed.hash !== "" || rest.length > 0) {
    throw new SettingInvalid("WITNESSGRAPH_STORE", addressForm);
  }
  return {
    uri: `${parsed.protocol}//${parsed.host}`,
    user: parsed.username === "" ? null : decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: database ?? "neo4j",
  };
}

function parse(url: string): URL | null {
  try {
    const parsed = new URL(url);
    decodeURIComponent(parsed.username + parsed.password);
    return parsed;
  } catch {
    return null;
  }
}
