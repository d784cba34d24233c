import { writeFileSync } from "node:fs";
import { join } from "node:path";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Such as person:aaaaaaaaaaaaaaaaaabd: two letters from a number. */
function idOf(label: string, number: number): string {
  const end = `${letters[Math.floor(number / 26)] ?? ""}${letters[number % 26] ?? ""}`;
  return `${label}:${end.padStart(20, "a")}`;
}

/**
 * Writes claim files of small reports with their texts, and gives their names. Twenty-six people, five prisons and a place
 * occur in them again and again, an arrest in each is its own.
 */
export function writeClaimFiles(folder: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `Person ${letters[at % 26]}`;
    const prison = `Prison ${at % 5}`;
    const text = `Letter ${at}. ${name} was arrested in Lipnik. ${name} was taken to ${prison}.\n`;
    const letter = `letter-${String(at).padStart(3, "0")}`;
    const file = join(folder, `${letter}.claims.yaml`);
    writeFileSync(join(folder, `${letter}.txt`), text);
    writeFileSync(
      file,
      `report: { text: ${letter}.txt, type: NEWS, language: en, visibility: PUBLIC }
by: tester
recordedAt: 2026-01-02T03:04:05Z
passages:
  arrested: ${name} was arrested in Lipnik.
  taken: ${name} was taken to ${prison}.
entities:
  person: { id: ${idOf("person", at % 26)}, name: ${name}, from: $arrested }
  lipnik: { id: ${idOf("place", 1)}, name: Lipnik }
  prison: { id: ${idOf("facility", at % 5)}, name: ${prison}, from: $taken, type: PRISON }
  arrest: { id: ${idOf("event", at)}, from: $arrested, type: ARREST, aspect: SINGLE }
claims:
  - [person, INVOLVED_IN AFFECTED, arrest, { from: $arrested }]
  - [arrest, OCCURRED_IN, lipnik, { from: $arrested }]
  - [arrest, OCCURRED_AT TAKEN_TO, prison, { from: $taken }]
`,
    );
    return file;
  });
}
