/** What the contract has and the schema does not have yet, by coordinate. Who builds one takes it out. */
export const notBuilt = [
  // Timelines, conflicts and identity
  "Entity.timeline Entity.conflicts Query.conflicts Conflict ConflictConnection ConflictEdge ConflictKind",
  "Person.identityCandidates Query.identityCandidates IdentityCandidate IdentityCandidateConnection IdentityCandidateEdge",
  "Verdict",
  // Filters that look at other nodes, and what only they need
  "EventFilter.basis EventFilter.conflicting PlaceFilter.box EventFilter.box BoxFilter ReportFilter.text",
  // Search and answers for graph tools
  "Query.search EntityEdge.match SearchMatch SearchField",
  "Query.neighborhood Query.subgraph Query.sharedLinks Subgraph Query.paths PathResult Path",
  "Query.aggregate Aggregate AggregateRow AggregateKey Omission GroupBy",
  // Limits by cost
  "Viewer.costLimit",
  // Changes
  "Query.changes Change ChangeConnection ChangeEdge ChangeKind Subscription",
  // Writing
  "Mutation AddReportInput CitationInput ClaimInput SubjectInput NewEntityInput ProposeClaimsInput ClaimVerdict",
  "ReviewClaimsInput JudgeIdentityInput RetractReportInput SetVisibilityInput EraseInput",
  "UserError UserErrorCode AddReportPayload ClaimsPayload NodePayload",
].flatMap((line) => line.split(" "));
