import type { Output } from "./surroundings";

export interface Progress {
  /** Says how much is done by now, or what is being done. */
  readonly show: (done: number | string) => void;
  /** Wipes the line. */
  readonly end: () => void;
}

/** A line that counts or names steps, on a terminal; into a file or pipe nothing is written. */
export function progressOn(output: Output, doing: string): Progress {
  const write = (text: string): void => {
    if (output.isTTY === true) output.write(text);
  };
  return {
    show: (done) => {
      // A step may be shorter than the one before it.
      write(typeof done === "string" ? `\r${doing}: ${done}\u001b[K` : `\r${doing}: ${done.toLocaleString("en")}`);
    },
    end: () => {
      write("\r\u001b[K");
    },
  };
}

/** "1 report", "2 reports". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
