import { parseArgs } from "node:util";
import { isQuestion, questionNames, type QuestionName } from "./bare-texts";

/** What a run of the benchmark is to do. */
export interface Options {
  readonly people: number;
  /** Of each slice. */
  readonly seconds: number;
  readonly rounds: number;
  /** A folder in which the graph stays for the next run. */
  readonly keep: string | null;
  /** `main.js` of another build of this server, to be measured beside it. */
  readonly also: string | null;
  readonly only: readonly QuestionName[];
}

/** The options of the command line. Throws, in one line, for one that is none. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      people: { type: "string", default: "100000" },
      seconds: { type: "string", default: "3" },
      rounds: { type: "string", default: "5" },
      keep: { type: "string" },
      also: { type: "string" },
      only: { type: "string", default: questionNames.join(",") },
    },
  });
  const number = (name: "people" | "seconds" | "rounds"): number => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new Error(`--${name} takes a number above 0.`);
    return value;
  };
  const [people, seconds, rounds] = [number("people"), number("seconds"), number("rounds")];
  return {
    people,
    seconds,
    rounds,
    keep: values.keep ?? null,
    also: values.also ?? null,
    only: values.only.split(",").map((name) => {
      if (!isQuestion(name)) throw new Error(`--only takes names of questions: ${questionNames.join(", ")}.`);
      return name;
    }),
  };
}
