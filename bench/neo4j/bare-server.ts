import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import { bareTexts, isQuestion } from "./bare-texts";

/**
 * The limit: Cypher written by hand for each question, the bare driver, JSON.stringify, node:http. BOLT: the server's
 * URI. A request is a POST of the parameters to /<question>.
 */
const driver = neo4j.driver(process.env["BOLT"] ?? "", undefined, {
  disableLosslessIntegers: true,
  maxConnectionPoolSize: 32,
  telemetryDisabled: true,
});

async function answer(url: string, body: string): Promise<string> {
  const question = url.slice(1);
  if (!isQuestion(question)) throw new Error(`No question ${question}.`);
  const session = driver.session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
  try {
    const given = JSON.parse(body) as Readonly<Record<string, unknown>>;
    const result = await session.run(bareTexts[question], { ...given, level: neo4j.int(2) });
    return JSON.stringify({ data: result.records[0]?.get(0) as unknown });
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    answer(request.url ?? "", Buffer.concat(parts).toString()).then(
      (text) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
        response.end(text);
      },
      (error: unknown) => {
        response.writeHead(500, { "content-type": "application/json" });
        response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
      },
    );
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
