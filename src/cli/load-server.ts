import type * as api from "../server/api";
import type * as server from "../server/server";

/**
 * The server with all of GraphQL, loaded only to serve: it takes longer to load than other commands take to run.
 * `require`, since `import()` in a CommonJS build would have to name the built file.
 */
export function loadServer(): typeof api & typeof server {
  /* eslint-disable @typescript-eslint/no-require-imports */
  return {
    ...(require("../server/api") as typeof api),
    ...(require("../server/server") as typeof server),
  };
  /* eslint-enable @typescript-eslint/no-require-imports */
}
