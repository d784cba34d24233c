import { describeDepth } from "./depth";
import { sqlite } from "./engine";

describeDepth(sqlite);
