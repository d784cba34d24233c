import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { neo4jVersion } from "../../scripts/neo4j/cache";
import { packageFolder } from "../../src/server/package-folder";
import { readSettings, settingTable } from "../../src/server/settings";

const read = (name: string): string => readFileSync(join(packageFolder, name), "utf8");

describe("compose.yaml", () => {
  const { services } = parse(read("compose.yaml"));

  it("runs the Neo4j that is tested", () => {
    expect(services.neo4j.image).toBe(`neo4j:${neo4jVersion}-community`);
  });

  it("is reached from this machine only", () => {
    const ports: string[] = [...services.server.ports, ...services.neo4j.ports];
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it("does not start without a password", () => {
    for (const text of [services.server.environment.WITNESSGRAPH_STORE, services.neo4j.environment.NEO4J_AUTH]) {
      expect(text).toMatch(/\$\{NEO4J_PASSWORD:\?[^}]+\}/);
    }
  });

  it("gives the server settings that it knows, and waits for what it needs", () => {
    const names = Object.values(settingTable).map(({ name }) => name);
    for (const name of Object.keys(services.server.environment)) expect(names).toContain(name);
    for (const { healthcheck } of [services.server, services.neo4j]) expect(healthcheck.test.length).toBeGreaterThan(1);
    expect(services.server.depends_on.neo4j.condition).toBe("service_healthy");
  });
});

describe("Dockerfile", () => {
  const dockerfile = read("Dockerfile");

  it("listens where a published port arrives", () => {
    const [, name = "", value] = /^ENV (\w+)=(\S+)$/m.exec(dockerfile) ?? [];
    expect(readSettings({ [name]: value }).host).toBe("0.0.0.0");
    expect(dockerfile).toContain(`EXPOSE ${settingTable.port.default}\n`);
  });

  it("is given every file that the package and its build consist of", () => {
    const given = read(".dockerignore").match(/(?<=^!).+$/gm);
    const { files } = JSON.parse(read("package.json")) as { readonly files: string[] };
    for (const file of files) expect(dockerfile).toContain(` /witnessgraph/${file} ${file}\n`);
    expect(given).toEqual(expect.arrayContaining(files.filter((file) => file !== "dist")));
    expect(given).toEqual(expect.arrayContaining(["package.json", "package-lock.json", "src", "tsconfig.build.json"]));
  });
});
