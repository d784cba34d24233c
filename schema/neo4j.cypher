// Witnessgraph's Neo4j store, schema version 1: constraints and indexes, applied at start (src/store/neo4j/schema.ts).
// Every statement can be run again. Evidence is the system of record; all other nodes and relationships are computed from
// it and can be dropped and rebuilt at any time (`witnessgraph rebuild`).
//
// lo, hi: the levels at which a node or relationship is true (0 PUBLIC, 1 RESTRICTED, 2 SEALED). Every read says
// lo <= $p.level AND hi >= $p.level of all that it shows or counts; a citation alone may lead to a claim, which says it. An entity whose properties differ by level is one node per range of levels; a
// relationship joins the nodes of the same levels, and is one per range at which it, both its nodes and the claims that
// attest it are the same.
//
// What is erased is gone from the graph at once, but not from the server's files: its transaction logs keep older states
// for as long as `db.tx_log.rotation.retention_policy` says, and blocks that were freed keep what stood in them. To be rid
// of these, copy the evidence to a new server and remove the old one's data and backups (docs/scale.md).

// What there is once -------------------------------------------------------------------------------------------------

// {id: 'write', seq}: held by whoever writes; counts the places of records.
CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (n:Lock) REQUIRE n.id IS UNIQUE;
// {id: 'store', schemaVersion}.
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;

// Evidence -----------------------------------------------------------------------------------------------------------
// (:Record:ClaimRecord {seq, id, kind, content}) and so on: content is the record as JSON, of a report without its text.
// Erased: (:Record {id, erasedAt}), nothing else.

CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;
CREATE RANGE INDEX record_seq IF NOT EXISTS FOR (n:Record) ON (n.seq);
// Only tombstones have both.
CREATE RANGE INDEX record_erased IF NOT EXISTS FOR (n:Record) ON (n.id, n.erasedAt);

CREATE RANGE INDEX claim_record_subject IF NOT EXISTS FOR (n:ClaimRecord) ON (n.subject);
CREATE RANGE INDEX claim_record_property IF NOT EXISTS FOR (n:ClaimRecord) ON (n.property);
CREATE RANGE INDEX claim_record_object IF NOT EXISTS FOR (n:ClaimRecord) ON (n.object);
CREATE RANGE INDEX claim_record_link IF NOT EXISTS FOR (n:ClaimRecord) ON (n.link);
CREATE RANGE INDEX mention_record_entity IF NOT EXISTS FOR (n:MentionRecord) ON (n.entity);
CREATE RANGE INDEX mention_record_report IF NOT EXISTS FOR (n:MentionRecord) ON (n.report);
CREATE RANGE INDEX mention_record_link IF NOT EXISTS FOR (n:MentionRecord) ON (n.link);
CREATE RANGE INDEX review_record_claim IF NOT EXISTS FOR (n:ReviewRecord) ON (n.claim);
CREATE RANGE INDEX review_record_superseded_by IF NOT EXISTS FOR (n:ReviewRecord) ON (n.supersededBy);
CREATE RANGE INDEX judgement_record_left IF NOT EXISTS FOR (n:JudgementRecord) ON (n.left);
CREATE RANGE INDEX judgement_record_right IF NOT EXISTS FOR (n:JudgementRecord) ON (n.right);
CREATE RANGE INDEX policy_record_target IF NOT EXISTS FOR (n:PolicyRecord) ON (n.target);

// The graph: nodes ---------------------------------------------------------------------------------------------------

CREATE CONSTRAINT entity_id_lo IF NOT EXISTS FOR (n:Entity) REQUIRE (n.id, n.lo) IS UNIQUE;
CREATE RANGE INDEX entity_cell IF NOT EXISTS FOR (n:Entity) ON (n.cell);

CREATE RANGE INDEX person_name_key IF NOT EXISTS FOR (n:Person) ON (n.nameKey);
CREATE RANGE INDEX person_lo IF NOT EXISTS FOR (n:Person) ON (n.lo);
CREATE RANGE INDEX person_hi IF NOT EXISTS FOR (n:Person) ON (n.hi);
CREATE RANGE INDEX group_name_key IF NOT EXISTS FOR (n:Group) ON (n.nameKey);
CREATE RANGE INDEX group_lo IF NOT EXISTS FOR (n:Group) ON (n.lo);
CREATE RANGE INDEX group_hi IF NOT EXISTS FOR (n:Group) ON (n.hi);
CREATE RANGE INDEX place_name_key IF NOT EXISTS FOR (n:Place) ON (n.nameKey);
CREATE RANGE INDEX place_lo IF NOT EXISTS FOR (n:Place) ON (n.lo);
CREATE RANGE INDEX place_hi IF NOT EXISTS FOR (n:Place) ON (n.hi);
CREATE RANGE INDEX facility_name_key IF NOT EXISTS FOR (n:Facility) ON (n.nameKey);
CREATE RANGE INDEX facility_lo IF NOT EXISTS FOR (n:Facility) ON (n.lo);
CREATE RANGE INDEX facility_hi IF NOT EXISTS FOR (n:Facility) ON (n.hi);
CREATE RANGE INDEX organization_name_key IF NOT EXISTS FOR (n:Organization) ON (n.nameKey);
CREATE RANGE INDEX organization_lo IF NOT EXISTS FOR (n:Organization) ON (n.lo);
CREATE RANGE INDEX organization_hi IF NOT EXISTS FOR (n:Organization) ON (n.hi);
CREATE RANGE INDEX event_name_key IF NOT EXISTS FOR (n:Event) ON (n.nameKey);
CREATE RANGE INDEX event_lo IF NOT EXISTS FOR (n:Event) ON (n.lo);
CREATE RANGE INDEX event_hi IF NOT EXISTS FOR (n:Event) ON (n.hi);
CREATE RANGE INDEX report_name_key IF NOT EXISTS FOR (n:Report) ON (n.nameKey);
CREATE RANGE INDEX report_lo IF NOT EXISTS FOR (n:Report) ON (n.lo);
CREATE RANGE INDEX report_hi IF NOT EXISTS FOR (n:Report) ON (n.hi);

CREATE RANGE INDEX event_date_ascending IF NOT EXISTS FOR (n:Event) ON (n.dateAscending);
CREATE RANGE INDEX event_date_descending IF NOT EXISTS FOR (n:Event) ON (n.dateDescending);
CREATE RANGE INDEX report_date_ascending IF NOT EXISTS FOR (n:Report) ON (n.dateAscending);
CREATE RANGE INDEX report_date_descending IF NOT EXISTS FOR (n:Report) ON (n.dateDescending);
CREATE RANGE INDEX event_term IF NOT EXISTS FOR (n:Event) ON (n.term);
CREATE RANGE INDEX place_code IF NOT EXISTS FOR (n:Place) ON (n.code);
CREATE POINT INDEX place_location IF NOT EXISTS FOR (n:Place) ON (n.location);

// The graph: relationships -------------------------------------------------------------------------------------------
// By id and cell, to be replaced; from and to a node in the order in which its links are shown, so that a page of a node
// with many links costs a page.

CREATE RANGE INDEX involved_in_id IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.id);
CREATE RANGE INDEX involved_in_cell IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.cell);
CREATE RANGE INDEX involved_in_from IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.from, r.toSort);
CREATE RANGE INDEX involved_in_to IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX occurred_in_id IF NOT EXISTS FOR ()-[r:OCCURRED_IN]-() ON (r.id);
CREATE RANGE INDEX occurred_in_cell IF NOT EXISTS FOR ()-[r:OCCURRED_IN]-() ON (r.cell);
CREATE RANGE INDEX occurred_in_from IF NOT EXISTS FOR ()-[r:OCCURRED_IN]-() ON (r.from, r.toSort);
CREATE RANGE INDEX occurred_in_to IF NOT EXISTS FOR ()-[r:OCCURRED_IN]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX occurred_at_id IF NOT EXISTS FOR ()-[r:OCCURRED_AT]-() ON (r.id);
CREATE RANGE INDEX occurred_at_cell IF NOT EXISTS FOR ()-[r:OCCURRED_AT]-() ON (r.cell);
CREATE RANGE INDEX occurred_at_from IF NOT EXISTS FOR ()-[r:OCCURRED_AT]-() ON (r.from, r.toSort);
CREATE RANGE INDEX occurred_at_to IF NOT EXISTS FOR ()-[r:OCCURRED_AT]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.id);
CREATE RANGE INDEX part_of_cell IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.cell);
CREATE RANGE INDEX part_of_from IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.from, r.toSort);
CREATE RANGE INDEX part_of_to IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX follows_id IF NOT EXISTS FOR ()-[r:FOLLOWS]-() ON (r.id);
CREATE RANGE INDEX follows_cell IF NOT EXISTS FOR ()-[r:FOLLOWS]-() ON (r.cell);
CREATE RANGE INDEX follows_from IF NOT EXISTS FOR ()-[r:FOLLOWS]-() ON (r.from, r.toSort);
CREATE RANGE INDEX follows_to IF NOT EXISTS FOR ()-[r:FOLLOWS]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX caused_by_id IF NOT EXISTS FOR ()-[r:CAUSED_BY]-() ON (r.id);
CREATE RANGE INDEX caused_by_cell IF NOT EXISTS FOR ()-[r:CAUSED_BY]-() ON (r.cell);
CREATE RANGE INDEX caused_by_from IF NOT EXISTS FOR ()-[r:CAUSED_BY]-() ON (r.from, r.toSort);
CREATE RANGE INDEX caused_by_to IF NOT EXISTS FOR ()-[r:CAUSED_BY]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX about_id IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.id);
CREATE RANGE INDEX about_cell IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.cell);
CREATE RANGE INDEX about_from IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.from, r.toSort);
CREATE RANGE INDEX about_to IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX within_id IF NOT EXISTS FOR ()-[r:WITHIN]-() ON (r.id);
CREATE RANGE INDEX within_cell IF NOT EXISTS FOR ()-[r:WITHIN]-() ON (r.cell);
CREATE RANGE INDEX within_from IF NOT EXISTS FOR ()-[r:WITHIN]-() ON (r.from, r.toSort);
CREATE RANGE INDEX within_to IF NOT EXISTS FOR ()-[r:WITHIN]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.id);
CREATE RANGE INDEX located_in_cell IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.cell);
CREATE RANGE INDEX located_in_from IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.from, r.toSort);
CREATE RANGE INDEX located_in_to IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX operated_by_id IF NOT EXISTS FOR ()-[r:OPERATED_BY]-() ON (r.id);
CREATE RANGE INDEX operated_by_cell IF NOT EXISTS FOR ()-[r:OPERATED_BY]-() ON (r.cell);
CREATE RANGE INDEX operated_by_from IF NOT EXISTS FOR ()-[r:OPERATED_BY]-() ON (r.from, r.toSort);
CREATE RANGE INDEX operated_by_to IF NOT EXISTS FOR ()-[r:OPERATED_BY]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX related_to_id IF NOT EXISTS FOR ()-[r:RELATED_TO]-() ON (r.id);
CREATE RANGE INDEX related_to_cell IF NOT EXISTS FOR ()-[r:RELATED_TO]-() ON (r.cell);
CREATE RANGE INDEX related_to_from IF NOT EXISTS FOR ()-[r:RELATED_TO]-() ON (r.from, r.toSort);
CREATE RANGE INDEX related_to_to IF NOT EXISTS FOR ()-[r:RELATED_TO]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX member_of_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.id);
CREATE RANGE INDEX member_of_cell IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.cell);
CREATE RANGE INDEX member_of_from IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.from, r.toSort);
CREATE RANGE INDEX member_of_to IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX subset_of_id IF NOT EXISTS FOR ()-[r:SUBSET_OF]-() ON (r.id);
CREATE RANGE INDEX subset_of_cell IF NOT EXISTS FOR ()-[r:SUBSET_OF]-() ON (r.cell);
CREATE RANGE INDEX subset_of_from IF NOT EXISTS FOR ()-[r:SUBSET_OF]-() ON (r.from, r.toSort);
CREATE RANGE INDEX subset_of_to IF NOT EXISTS FOR ()-[r:SUBSET_OF]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX adherent_of_id IF NOT EXISTS FOR ()-[r:ADHERENT_OF]-() ON (r.id);
CREATE RANGE INDEX adherent_of_cell IF NOT EXISTS FOR ()-[r:ADHERENT_OF]-() ON (r.cell);
CREATE RANGE INDEX adherent_of_from IF NOT EXISTS FOR ()-[r:ADHERENT_OF]-() ON (r.from, r.toSort);
CREATE RANGE INDEX adherent_of_to IF NOT EXISTS FOR ()-[r:ADHERENT_OF]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX resides_in_id IF NOT EXISTS FOR ()-[r:RESIDES_IN]-() ON (r.id);
CREATE RANGE INDEX resides_in_cell IF NOT EXISTS FOR ()-[r:RESIDES_IN]-() ON (r.cell);
CREATE RANGE INDEX resides_in_from IF NOT EXISTS FOR ()-[r:RESIDES_IN]-() ON (r.from, r.toSort);
CREATE RANGE INDEX resides_in_to IF NOT EXISTS FOR ()-[r:RESIDES_IN]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX published_by_id IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.id);
CREATE RANGE INDEX published_by_cell IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.cell);
CREATE RANGE INDEX published_by_from IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.from, r.toSort);
CREATE RANGE INDEX published_by_to IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX listed_in_id IF NOT EXISTS FOR ()-[r:LISTED_IN]-() ON (r.id);
CREATE RANGE INDEX listed_in_cell IF NOT EXISTS FOR ()-[r:LISTED_IN]-() ON (r.cell);
CREATE RANGE INDEX listed_in_from IF NOT EXISTS FOR ()-[r:LISTED_IN]-() ON (r.from, r.toSort);
CREATE RANGE INDEX listed_in_to IF NOT EXISTS FOR ()-[r:LISTED_IN]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX held_at_id IF NOT EXISTS FOR ()-[r:HELD_AT]-() ON (r.id);
CREATE RANGE INDEX held_at_cell IF NOT EXISTS FOR ()-[r:HELD_AT]-() ON (r.cell);
CREATE RANGE INDEX held_at_from IF NOT EXISTS FOR ()-[r:HELD_AT]-() ON (r.from, r.toSort);
CREATE RANGE INDEX held_at_to IF NOT EXISTS FOR ()-[r:HELD_AT]-() ON (r.to, r.fromSort);
CREATE RANGE INDEX mentioned_in_id IF NOT EXISTS FOR ()-[r:MENTIONED_IN]-() ON (r.id);
CREATE RANGE INDEX mentioned_in_cell IF NOT EXISTS FOR ()-[r:MENTIONED_IN]-() ON (r.cell);
CREATE RANGE INDEX mentioned_in_from IF NOT EXISTS FOR ()-[r:MENTIONED_IN]-() ON (r.from, r.toSort);
CREATE RANGE INDEX mentioned_in_to IF NOT EXISTS FOR ()-[r:MENTIONED_IN]-() ON (r.to, r.fromSort);

// What is computed from the graph ------------------------------------------------------------------------------------

CREATE CONSTRAINT alias_member_lo IF NOT EXISTS FOR (n:Alias) REQUIRE (n.member, n.lo) IS UNIQUE;
CREATE RANGE INDEX alias_cell IF NOT EXISTS FOR (n:Alias) ON (n.cell);
CREATE RANGE INDEX alias_canonical IF NOT EXISTS FOR (n:Alias) ON (n.canonical);

CREATE CONSTRAINT claim_id_lo IF NOT EXISTS FOR (n:Claim) REQUIRE (n.id, n.lo) IS UNIQUE;
CREATE RANGE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject, n.ord);
CREATE RANGE INDEX claim_status IF NOT EXISTS FOR (n:Claim) ON (n.status, n.recordedAt);

CREATE RANGE INDEX citation_claim IF NOT EXISTS FOR (n:Citation) ON (n.claim);
CREATE RANGE INDEX citation_report IF NOT EXISTS FOR (n:Citation) ON (n.report, n.start);

CREATE RANGE INDEX passage_report IF NOT EXISTS FOR (n:Passage) ON (n.report, n.start, n.end);

CREATE RANGE INDEX closure_place IF NOT EXISTS FOR (n:Closure) ON (n.place);
CREATE RANGE INDEX closure_ancestor IF NOT EXISTS FOR (n:Closure) ON (n.ancestor, n.place);

CREATE RANGE INDEX reach_place IF NOT EXISTS FOR (n:Reach) ON (n.place, n.type, n.sort, n.link);
CREATE RANGE INDEX reach_link IF NOT EXISTS FOR (n:Reach) ON (n.link);

CREATE CONSTRAINT counters_node IF NOT EXISTS FOR (n:Counters) REQUIRE n.node IS UNIQUE;

CREATE CONSTRAINT ranking_id_lo IF NOT EXISTS FOR (n:Ranking) REQUIRE (n.id, n.lo) IS UNIQUE;
CREATE RANGE INDEX ranking_links IF NOT EXISTS FOR (n:Ranking) ON (n.label, n.links);
CREATE RANGE INDEX ranking_sources IF NOT EXISTS FOR (n:Ranking) ON (n.label, n.sources);
CREATE RANGE INDEX ranking_name_key IF NOT EXISTS FOR (n:Ranking) ON (n.label, n.nameKey);
CREATE RANGE INDEX ranking_date_ascending IF NOT EXISTS FOR (n:Ranking) ON (n.label, n.dateAscending);
CREATE RANGE INDEX ranking_date_descending IF NOT EXISTS FOR (n:Ranking) ON (n.label, n.dateDescending);

CREATE RANGE INDEX search_name_id IF NOT EXISTS FOR (n:SearchName) ON (n.id);
CREATE RANGE INDEX search_name_cell IF NOT EXISTS FOR (n:SearchName) ON (n.cell);
CREATE RANGE INDEX search_name_folded IF NOT EXISTS FOR (n:SearchName) ON (n.folded);
CREATE TEXT INDEX search_name_folded_text IF NOT EXISTS FOR (n:SearchName) ON (n.folded);
// Words of names: gives candidates, which are ranked by us.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:SearchName) ON EACH [n.folded]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

CREATE CONSTRAINT fact_report IF NOT EXISTS FOR (n:Fact) REQUIRE n.report IS UNIQUE;
