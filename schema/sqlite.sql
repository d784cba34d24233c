-- Witnessgraph's embedded store, schema version 1. Applied to an empty file; later versions come as migrations
-- (src/store/sqlite/migrations.ts). Evidence is the system of record; every other table is computed from it and can be
-- dropped and rebuilt at any time (`witnessgraph rebuild`).

-- Evidence ------------------------------------------------------------------------------------------------------------

-- Records in order of recording. `content` is the record as JSON (a report without its text); null: erased, a tombstone.
CREATE TABLE record (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL,
  content   TEXT,
  erased_at TEXT
);

-- By what records are looked up: "claim subject", "claim object", "claim report", "review claim" and so on.
CREATE TABLE record_key (
  name TEXT NOT NULL,
  key  TEXT NOT NULL,
  seq  INTEGER NOT NULL REFERENCES record (seq),
  PRIMARY KEY (name, key, seq)
) WITHOUT ROWID;

CREATE INDEX record_key_by_seq ON record_key (seq);

CREATE TABLE report_text (
  report TEXT PRIMARY KEY,
  text   TEXT NOT NULL
);

-- Projection ----------------------------------------------------------------------------------------------------------
-- [lo, hi]: the levels at which a row is true (0 PUBLIC, 1 RESTRICTED, 2 SEALED). Every read says
-- lo <= :level AND hi >= :level. JSON columns hold values that are only shown, never compared.

CREATE TABLE node (
  id TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, cell TEXT NOT NULL, label TEXT NOT NULL,
  name TEXT NOT NULL, name_key TEXT NOT NULL, named INTEGER NOT NULL, names TEXT NOT NULL, former_ids TEXT NOT NULL,
  visibility TEXT NOT NULL, version INTEGER NOT NULL, sources INTEGER NOT NULL, term TEXT, modality TEXT, aspect TEXT,
  gender TEXT, age INTEGER, publication TEXT, code TEXT, point TEXT, plural INTEGER, date TEXT, date_from TEXT,
  date_to TEXT, reach_from TEXT, reach_to TEXT, duration TEXT, count TEXT, count_min INTEGER, count_max INTEGER,
  amount TEXT, circumstances TEXT, title TEXT, url TEXT, language TEXT, sha256 TEXT, retracted INTEGER, text TEXT,
  PRIMARY KEY (id, lo)
);
CREATE INDEX node_by_cell ON node (cell);
CREATE INDEX node_by_term ON node (label, term);
CREATE INDEX node_by_reach ON node (label, reach_from);
CREATE INDEX node_by_code ON node (code) WHERE code IS NOT NULL;

CREATE TABLE alias (
  member TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, canonical TEXT NOT NULL, cell TEXT NOT NULL,
  PRIMARY KEY (member, lo)
) WITHOUT ROWID;
CREATE INDEX alias_by_cell ON alias (cell);

CREATE TABLE link (
  id TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, cell TEXT NOT NULL, type TEXT NOT NULL,
  from_id TEXT NOT NULL, to_id TEXT NOT NULL, from_label TEXT NOT NULL, to_label TEXT NOT NULL,
  from_sort TEXT NOT NULL, to_sort TEXT NOT NULL, role TEXT, kinship TEXT, movement TEXT, period TEXT,
  date_from TEXT, date_to TEXT, reach_from TEXT, reach_to TEXT, modality TEXT NOT NULL, basis TEXT NOT NULL, derived INTEGER NOT NULL,
  via TEXT NOT NULL, sources INTEGER NOT NULL, publishers TEXT NOT NULL, reported_to TEXT,
  visibility TEXT NOT NULL,
  PRIMARY KEY (id, lo)
);
CREATE INDEX link_by_cell ON link (cell);
CREATE INDEX link_out ON link (from_id, type, to_sort, id);
CREATE INDEX link_in ON link (to_id, type, from_sort, id);

CREATE TABLE attest (
  link TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, cell TEXT NOT NULL, claim TEXT NOT NULL,
  ord TEXT NOT NULL,
  PRIMARY KEY (link, ord, lo)
) WITHOUT ROWID;
CREATE INDEX attest_by_cell ON attest (cell);

CREATE TABLE claim (
  id TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, subject TEXT NOT NULL, predicate TEXT NOT NULL,
  object TEXT, value TEXT, role TEXT, kinship TEXT, movement TEXT, modality TEXT NOT NULL, basis TEXT NOT NULL,
  speaker TEXT, method TEXT NOT NULL, method_kind TEXT NOT NULL, status TEXT NOT NULL, reviews TEXT NOT NULL,
  derived_from TEXT NOT NULL, recorded_at TEXT NOT NULL, visibility TEXT NOT NULL, ord TEXT NOT NULL,
  PRIMARY KEY (id, lo)
);
CREATE INDEX claim_by_subject ON claim (subject, ord);
CREATE INDEX claim_by_status ON claim (status, recorded_at, id);

CREATE TABLE citation (
  claim TEXT NOT NULL, ordinal INTEGER NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, report TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (claim, ordinal)
) WITHOUT ROWID;
CREATE INDEX citation_by_report ON citation (report, ordinal, start, claim);

CREATE TABLE passage (
  report TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL,
  context_start INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  context TEXT NOT NULL,
  PRIMARY KEY (report, start, "end", lo)
) WITHOUT ROWID;

CREATE TABLE closure (
  place TEXT NOT NULL, ancestor TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, depth INTEGER NOT NULL,
  PRIMARY KEY (place, ancestor, lo)
) WITHOUT ROWID;
CREATE INDEX closure_by_ancestor ON closure (ancestor, place);

CREATE TABLE reach (
  place TEXT NOT NULL, type TEXT NOT NULL, sort TEXT NOT NULL, other TEXT NOT NULL, link TEXT NOT NULL,
  lo INTEGER NOT NULL, hi INTEGER NOT NULL, target TEXT NOT NULL, modality TEXT NOT NULL,
  PRIMARY KEY (place, type, sort, link, lo)
) WITHOUT ROWID;
CREATE INDEX reach_by_link ON reach (link);

CREATE TABLE counter (
  node TEXT NOT NULL, type TEXT NOT NULL, outgoing INTEGER NOT NULL, other_label TEXT NOT NULL,
  role TEXT NOT NULL, modality TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (node, type, outgoing, other_label, role, modality, lo, hi)
) WITHOUT ROWID;

CREATE TABLE ranking (
  id TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, label TEXT NOT NULL, name_key TEXT NOT NULL,
  date_ascending TEXT NOT NULL, date_descending TEXT NOT NULL, links INTEGER NOT NULL, sources INTEGER NOT NULL,
  PRIMARY KEY (id, lo)
) WITHOUT ROWID;
CREATE INDEX ranking_by_name ON ranking (label, name_key, id);
CREATE INDEX ranking_by_date ON ranking (label, date_ascending, id);
CREATE INDEX ranking_by_date_descending ON ranking (label, date_descending, id);
CREATE INDEX ranking_by_links ON ranking (label, links, id);
CREATE INDEX ranking_by_sources ON ranking (label, sources, id);

CREATE TABLE search (
  id TEXT NOT NULL, folded TEXT NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, cell TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (id, folded, lo)
) WITHOUT ROWID;
CREATE INDEX search_by_folded ON search (folded, id);
CREATE INDEX search_by_cell ON search (cell);

-- What cells that cite a report need to know of it: its level, publishers, names to mask. Never read by a query.
CREATE TABLE fact (
  report TEXT PRIMARY KEY, lo INTEGER NOT NULL, hi INTEGER NOT NULL, facts TEXT NOT NULL
);
