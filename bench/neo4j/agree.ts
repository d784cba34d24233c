import type { QuestionName } from "./bare-texts";
import type { Asked, Question } from "./questions";
import { post, type Target } from "./target";

/** Where a question is asked, and what is posted. */
export interface Ask {
  readonly url: URL;
  readonly bodies: readonly string[];
}

/** A server under measurement, and how it is asked what it can answer. */
export interface Contender {
  readonly target: Target;
  readonly asks: Map<QuestionName, Ask>;
}

/**
 * Asks everything once of each, and throws where what they say differs. From then on a contender has the question among
 * its `asks`, the rival in its fastest way and only if it answers in one.
 */
export async function agree(
  question: Question,
  asked: readonly Asked[],
  contenders: readonly Contender[],
): Promise<void> {
  const expected: string[] = [];
  for (const { target, asks } of [...contenders].sort((a, b) => order(a.target) - order(b.target))) {
    const ways = target.name === "rival" ? question.rival : [question.ours];
    let best = Infinity;
    for (const [way, query] of ways.entries()) {
      const ask = askOf(question, query, asked, target);
      const name = `${question.name}: way ${way + 1} of ${target.name}`;
      try {
        const each = await checked(question, target, ask, expected);
        if (ways.length > 1) console.log(`  ${name}: ${each.toFixed(1)} ms`);
        if (each < best) asks.set(question.name, ask);
        best = Math.min(best, each);
      } catch (error) {
        if (error instanceof Differs || target.name !== "rival") throw error;
        console.log(`  ${name} fails: ${(error as Error).message.slice(0, 300)}`);
      }
    }
  }
  const bytes = expected.at(-1)?.length ?? 0;
  console.log(`${question.title}: ${asked.length} requests, the same answers of all; the last of ${bytes} characters`);
}

function askOf({ name }: Question, query: string, asked: readonly Asked[], target: Target): Ask {
  if (target.name === "bare") {
    return { url: new URL(name, target.url), bodies: asked.map(({ bare }) => JSON.stringify(bare)) };
  }
  const variables = asked.map(({ ours, rival }) => (target.name === "rival" ? rival : ours));
  return { url: target.url, bodies: variables.map((each) => JSON.stringify({ query, variables: each })) };
}

/** Posts all and holds the answers against those expected; the first one asked says what these are. Gives ms per request. */
async function checked(question: Question, target: Target, { url, bodies }: Ask, expected: string[]): Promise<number> {
  const shapes: Readonly<Record<string, (data: unknown) => unknown>> = {
    bare: (data) => data,
    rival: question.ofRival,
  };
  const shape = shapes[target.name] ?? question.ofOurs;
  await post(url, bodies[0] ?? "");
  const start = performance.now();
  for (const [at, body] of bodies.entries()) {
    const { data } = JSON.parse(await post(url, body)) as { data: unknown };
    const said = canonical(shape(data));
    expected[at] ??= said;
    if (said !== expected[at]) throw new Differs(question, target, expected[at], said);
  }
  return (performance.now() - start) / bodies.length;
}

const order = ({ name }: Target): number => ["bare", "ours", "also", "rival"].indexOf(name);

class Differs extends Error {
  constructor(question: Question, { name }: Target, expected: string, said: string) {
    let at = 0;
    while (at < expected.length && expected[at] === said[at]) at += 1;
    const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 200);
    super(`${question.title}: ${name} says otherwise:\n${around(expected)}\n${around(said)}`);
  }
}

/** JSON with keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
