import { stateFile, stopInBackground } from "./background";

/** `npm run neo4j:stop` */
stopInBackground(stateFile).then(console.log, (error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
