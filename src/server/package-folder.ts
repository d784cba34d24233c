import { join } from "node:path";

/** The folder of package.json: src and dist lie side by side in it. */
export const packageFolder = join(__dirname, "../..");
