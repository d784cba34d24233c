/** Text as XML. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Lines of so many characters at most, broken at spaces. A longer word has a line of its own. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text of several lines below each other. */
export function lines(x: number, y: number, name: string, all: readonly string[], height = 15): string {
  const spans = all.map((line, at) => `<tspan x="${x}" dy="${at === 0 ? 0 : height}">${escape(line)}</tspan>`);
  return `<text class="${name}" x="${x}" y="${y}">${spans.join("")}</text>`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "12 Sep 2020" of "2020-09-12". */
export function dayInWords(day: string): string {
  const [year = "", month, date] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year}`;
}
