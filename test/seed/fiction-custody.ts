import { namesIn, personOf, type Fiction } from "./fiction-graph";

interface Stay {
  readonly node: { readonly name: string; readonly facilityType: string };
  readonly link: { readonly period: { readonly edtf: string } };
}

const stays = "heldAt { edges { node { name facilityType } link { period { edtf } } } }";

/** Who was held where, when, and with whom. */
export function describeCustody(sample: () => Fiction): void {
  const staysOf = async (name: string) => {
    const { heldAt } = await personOf(sample(), name, stays);
    return (heldAt.edges as readonly Stay[])
      .map(({ node, link }) => `${link.period.edtf} ${node.name}`)
      .sort((a, b) => (a < b ? -1 : 1));
  };
  const heldIn = async (facility: string, from: string, to: string) => {
    const { facilities } = await sample().ask(
      `query ($name: String!, $date: DateFilter!) {
        facilities(where: { name: { eq: $name } }) {
          nodes { held(first: 100, link: { date: $date }) { edges { node { name } } } }
        }
      }`,
      { name: facility, date: { from, to } },
    );
    return namesIn(facilities.nodes[0].held);
  };

  it("follows one person through three facilities over two years, from the quay to the gate", async () => {
    expect(await staysOf("Ilka Sørenning")).toEqual([
      "2020-09-12/2020-09-15 Sølmar Harbour Station",
      "2020-09-15/2021-03-09 Brack Lane Detention Center",
      "2021-03-09/2022-10-03 Čerlov Prison",
    ]);
  });

  it("tells the same journey by its events, each with a date and a movement", async () => {
    const { events } = await personOf(
      sample(),
      "Ilka Sørenning",
      `events(first: 100, where: { eventType: [ARREST, DETENTION, TRANSFER, RELEASE] }) {
        nodes { eventType date { edtf } facilities { edges { node { name } link { movement } } } }
      }`,
    );
    const steps = events.nodes
      .filter(({ date }: { date: unknown }) => date !== null)
      .flatMap(({ eventType, date, facilities }: never) =>
        (facilities as { edges: [{ node: { name: string }; link: { movement: string } }] }).edges.map(
          ({ node, link }) => `${(date as { edtf: string }).edtf} ${eventType as string} ${link.movement} ${node.name}`,
        ),
      );
    expect(steps).toEqual([
      "2020-09-12 ARREST TAKEN_TO Sølmar Harbour Station",
      "2020-09-13/2020-09-15 DETENTION KEPT_AT Sølmar Harbour Station",
      expect.stringMatching(/^2020-09-15.* Brack Lane Detention Center$/),
      expect.stringMatching(/^2020-09-15.* Brack Lane Detention Center$/),
      expect.stringMatching(/^2021-03-09.* Čerlov Prison$/),
      expect.stringMatching(/^2021-03-09.* Čerlov Prison$/),
      "2022-10-03 RELEASE RELEASED_FROM Čerlov Prison",
    ]);
  });

  it("closes the stay of those who were let go from the station", async () => {
    expect(await staysOf("Sonja Bělvor")).toEqual(["2020-09-12/2020-09-15 Sølmar Harbour Station"]);
  });

  it("shows who was held together: in autumn 2021, in the prison, people of both transports", async () => {
    const then = await heldIn("Čerlov Prison", "2021-11-10", "2021-11-20");
    expect(then).toEqual(expect.arrayContaining(["Ilka Sørenning", "Yusra al-Qamari", "Lin Ji’an", "Katla Halmerin"]));
    expect(then).not.toContain("Aino Harjavel");
  });

  it("no longer shows those who had been released by then", async () => {
    const then = await heldIn("Čerlov Prison", "2023-01-01", "2023-01-31");
    expect(then).toEqual(expect.arrayContaining(["Lin Ji’an", "Katla Halmerin", "Aino Harjavel"]));
    expect(then).not.toContain("Ilka Sørenning");
    expect(then).not.toContain("Yusra al-Qamari");
  });

  it("says who ran the facilities, and where they are", async () => {
    const { facilities } = await sample().ask(`{
      facilities(where: { facilityType: [PRISON, DETENTION_CENTER] }) {
        nodes { name operators { nodes { name } } places { nodes { name ancestors { name } } } }
      }
    }`);
    const places = (name: string, ...ancestors: string[]) => ({
      nodes: [{ name, ancestors: ancestors.map((each) => ({ name: each })) }],
    });
    expect(facilities.nodes).toEqual([
      {
        name: "Brack Lane Detention Center",
        operators: { nodes: [{ name: "Harbour Police" }] },
        places: places("Ropewalk", "Sølmar", "Brine Coast", "Varnelia"),
      },
      {
        name: "Čerlov Prison",
        operators: { nodes: [{ name: "Prison Service" }] },
        places: places("Čerlov", "Torrel Upland", "Varnelia"),
      },
    ]);
  });
}
