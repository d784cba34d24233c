/**
 * Imports go one way. A folder of src may import from itself and from what `arrows` lists; anything else is an error.
 * Type-only imports count. Files directly under src (main.ts) are the entry "main".
 */
const port = "store/graph-store[.]ts";

/** Folder → what of src it may import, as regular expressions relative to src/. */
const arrows = {
  model: [],
  evidence: ["model/"],
  projection: ["model/", "evidence/"],
  plan: ["model/", "evidence/"],
  extract: ["model/", "evidence/"],
  identity: ["model/", "evidence/"],
  store: ["model/", "evidence/", "projection/", "plan/"],
  record: ["model/", "evidence/", "projection/", port],
  import: ["model/", "evidence/"],
  export: ["model/", "evidence/", "plan/", port],
  graphql: ["model/", "evidence/", "plan/", "record/", port],
  server: ["model/", "plan/", "record/", "graphql/", port],
  explorer: [],
  cli: ["(?!explorer/|main[.]ts)"],
};

/** Package → the only files that may import it. */
const owners = {
  edtf: "^src/model/values/edtf-period[.]ts$",
  "better-sqlite3": "^src/store/sqlite/",
  "neo4j-driver": "^src/store/neo4j/",
  "graphql|graphql-scalars|graphql-ws|type-graphql|reflect-metadata|@apollo/[^/]+": "^src/(graphql|server)/",
};

const error = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    error("no-cycle", "Files that import each other cannot be read one at a time.", {}, { circular: true }),
    error("no-unresolved", "An import that leads nowhere.", {}, { couldNotResolve: true }),
    error(
      "no-dev-package",
      "A package that users do not get.",
      { path: "^src/", pathNot: "^src/explorer/" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    ),
    error(
      "no-unlisted-folder",
      "A folder of src that has no row in `arrows`.",
      { path: "^src/[^/]+/", pathNot: `^src/(${Object.keys(arrows).join("|")})/` },
      {},
    ),
    ...Object.entries(arrows).map(([folder, allowed]) =>
      error(
        `${folder}-imports`,
        `${folder} imports ${allowed.length === 0 ? "no other folder" : `only ${allowed.join(", ")}`} of src.`,
        { path: `^src/${folder}/` },
        { path: "^src/", pathNot: [`${folder}/`, ...allowed].map((path) => `^src/${path}`) },
      ),
    ),
    error(
      "main-imports",
      "main starts the command line or the server.",
      { path: "^src/[^/]+[.]ts$" },
      {
        path: "^src/",
        pathNot: "^src/(cli|server)/",
      },
    ),
    error(
      "engines-apart",
      "No store knows the other.",
      { path: "^src/store/(sqlite|neo4j)/" },
      {
        path: "^src/store/(sqlite|neo4j)/",
        pathNot: "^src/store/$1/",
      },
    ),
    error(
      "port-stands-alone",
      "The port knows no engine; only what opens a store does.",
      { path: "^src/store/[^/]+[.]ts$", pathNot: "^src/store/open-store[.]ts$" },
      {
        path: "^src/store/(sqlite|neo4j)/",
      },
    ),
    ...Object.entries(owners).map(([name, owner]) =>
      error(
        `owner-of-${name.split("|")[0]}`,
        `Only ${owner} may import it.`,
        { path: "^src/", pathNot: owner },
        {
          path: `(^|/)node_modules/(@types/)?(${name})(/|$)`,
        },
      ),
    ),
    error(
      "model-is-plain",
      "The model imports no package and no module of Node, but for the parser of EDTF in one file.",
      { path: "^src/model/", pathNot: owners.edtf },
      {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-no-pkg", "npm-unknown"],
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^src/explorer/.*[.](css|html|svg)$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
