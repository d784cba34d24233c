import { describeDocuments } from "./documents";
import { sqlite } from "./engine";

describeDocuments(sqlite);
