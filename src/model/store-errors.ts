import { WitnessgraphError } from "./witnessgraph-error";

/** The engine failed. `cause` is its own error: logged, never sent. */
export class StoreUnavailable extends WitnessgraphError {
  readonly code = "STORE_UNAVAILABLE";
  constructor(
    readonly engine: string,
    cause: unknown,
  ) {
    super(`The ${engine} store did not answer.`, { cause });
  }
}

/** The store's file or folder cannot be written. */
export class StoreNotWritable extends WitnessgraphError {
  readonly code = "STORE_NOT_WRITABLE";
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`${file} cannot be written. Make its folder writable or name another place with WITNESSGRAPH_STORE.`, {
      cause,
    });
  }
}

/** A write that needs more memory than the server gives one transaction. */
export class WriteTooLarge extends WitnessgraphError {
  readonly code = "WRITE_TOO_LARGE";
  constructor(cause: unknown) {
    super("The write needs more memory than the store's server gives one. Nothing was changed. Give it more.", {
      cause,
    });
  }
}

/** The file was written by a later version of Witnessgraph. */
export class StoreTooNew extends WitnessgraphError {
  readonly code = "STORE_TOO_NEW";
  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super(`The store has schema version ${found}; this Witnessgraph knows versions up to ${known}. Use a newer one.`);
  }
}

/** The file is not a store of Witnessgraph, or it is damaged. */
export class StoreDamaged extends WitnessgraphError {
  readonly code = "STORE_DAMAGED";
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`${file} is not a Witnessgraph store or is damaged. Name an empty one, or restore a backup.`, { cause });
  }
}

/** A store that is not a copy, or the beginning of one, of that which is to be copied to it. */
export class CopyTargetDiffers extends WitnessgraphError {
  readonly code = "COPY_TARGET_DIFFERS";
  constructor(readonly difference: string) {
    super(`${difference}. Copy to an empty store, or to one that holds a copy of this source and nothing of its own.`);
  }
}

/** The evidence of both stores is not the same after it was copied. */
export class CopyNotVerified extends WitnessgraphError {
  readonly code = "COPY_NOT_VERIFIED";
  constructor(readonly sha256: Readonly<Record<"source" | "target", string>>) {
    super(
      `The evidence is ${sha256.source} in the source, ${sha256.target} in the target. Let nothing else write to it.`,
    );
  }
}
