import { serverAudits } from "graphql-http";
import { type Running, running } from "./running";

describe("GraphQL over HTTP", () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const audits = serverAudits({ url: () => server.url });

  it("has 61 audits", () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ name, fn }) => [name, fn] as const))("%s", async (_name, fn) => {
    const result = await fn();
    expect(result).toEqual(expect.objectContaining({ status: "ok" }));
  });
});
