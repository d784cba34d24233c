/** A reporter of jest: says in one line how many suites of `describeWithNeo4j` were skipped. */
module.exports = class LeftOut {
  onRunComplete(_contexts, { testResults }) {
    const count = testResults.filter(({ testResults: tests }) => {
      const withServer = tests.filter(({ ancestorTitles }) => ancestorTitles[0]?.endsWith(" [Neo4j]"));
      return withServer.length > 0 && withServer.every(({ status }) => status === "pending");
    }).length;
    if (count === 0) return;
    require("../../bench/typescript.cjs");
    const { neo4jNeeds } = require("../../scripts/neo4j/requirements");
    console.error(`Left out ${count} Neo4j ${count === 1 ? "suite" : "suites"}. ${neo4jNeeds}`);
  }
};
