import { openStore } from "../../src/store/open-store";
import { describeDifferential } from "./describe-differential";
import { answeringLater } from "./wrapped-store";

const open = () => openStore("sqlite::memory:");

// Both are embedded: the second was recorded in other batches and rebuilt, and answers later.
describeDifferential("SQLite and SQLite rebuilt", open, async () => answeringLater(await open()), 900);
