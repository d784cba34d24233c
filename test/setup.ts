import fc from "fast-check";

// The same cases on every run, so that a failure is one of the change under test. To look at others: FC_SEED=$RANDOM npm test
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_261_124) });
