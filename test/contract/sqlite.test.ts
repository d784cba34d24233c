import { openStore } from "../../src/store/open-store";
import { describeHiddenEvidence } from "./hidden";
import { describeHistories } from "./histories";

describeHistories("SQLite", () => openStore("sqlite::memory:"), 300);
describeHiddenEvidence("SQLite", () => openStore("sqlite::memory:"), 60);
