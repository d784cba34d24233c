import { openStore } from "../../src/store/open-store";
import { describeAnswers } from "./answers";
import { describeGraphStore } from "./graph-store";
import { describeHiddenEvidence } from "./hidden";
import { describeHistories } from "./histories";

describeGraphStore("SQLite", () => openStore("sqlite::memory:"));
describeHistories("SQLite", () => openStore("sqlite::memory:"), 300);
describeHiddenEvidence("SQLite", () => openStore("sqlite::memory:"), 60);
describeAnswers("SQLite", () => openStore("sqlite::memory:"), 40);
