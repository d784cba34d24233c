import { parseClaimFile } from "../../../src/evidence/claim-file/parse";
import type { ClaimFileWithTexts } from "../../../src/evidence/claim-file/records";
import { ClaimFileInvalid } from "../../../src/model/errors";

/** Fictional, like all of these tests. */
export const text = [
  "Arrests in Morava",
  "",
  "Police of Lipnik arrested Ana Ruiz and two others on 3 May 2021. Ana Ruiz was taken to Lipnik Prison.",
  "Bruno Sol was threatened with arrest.",
  "",
].join("\n");

export const ids = {
  ana: "person:aaaaaaaaaaaaaaaaaaaa",
  bruno: "person:bbbbbbbbbbbbbbbbbbba",
  lipnik: "place:aaaaaaaaaaaaaaaaaaaa",
  prison: "facility:aaaaaaaaaaaaaaaaaaaa",
  arrest: "event:aaaaaaaaaaaaaaaaaaaa",
  threat: "event:bbbbbbbbbbbbbbbbbbba",
} as const;

/** Lines 1 to 4; what is given follows from line 5. */
export function fileText(rest: string, report = ""): string {
  return [
    `report: { text: morava.txt, type: NEWS, visibility: PUBLIC${report} }`,
    "by: tester",
    "recordedAt: 2026-01-02T03:04:05Z",
    "passages: { sentence: Police of Lipnik arrested Ana Ruiz and two others on 3 May 2021. }",
    rest,
  ].join("\n");
}

export function claimFile(rest: string, more: Readonly<Record<string, string>> = {}): ClaimFileWithTexts {
  return {
    claimFile: parseClaimFile("morava.claims.yaml", fileText(rest)),
    texts: new Map(Object.entries({ "morava.txt": text, ...more })),
  };
}

/** Where and why a file was refused. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ClaimFileInvalid) return `${error.line}: ${error.reason}`;
    throw error;
  }
  return "accepted";
}
