import { describeLargeAnswers } from "./large-answers";
import { sqlite } from "./engine";

describeLargeAnswers(sqlite);
