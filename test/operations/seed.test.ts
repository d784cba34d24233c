import { describeSeedOperations } from "./seed-operations";
import { sqlite } from "./engine";

describeSeedOperations(sqlite);
