/**
 * Which response keys of a selection set are taken, and by what. Fields under one key are merged, so they must be one
 * field with the same arguments, all the way down: a fragment shares the scope of what it stands in.
 */
export class Scope {
  private readonly taken = new Map<string, { readonly what: string; readonly inner: Scope }>();

  constructor(
    /** Before every key: of a fragment that may be spread anywhere, so that its keys are nowhere taken. */
    private readonly prefix = "",
  ) {}

  /** The key for a field, as wished if that is free or stands for the same, and the scope of the field's selections. */
  claim(name: string, alias: string | null, what: string): { readonly key: string; readonly inner: Scope } {
    const wish = `${this.prefix}${alias ?? name}`;
    for (let at = 1; ; at++) {
      const key = at === 1 ? wish : `${wish}_${String(at)}`;
      const known = this.taken.get(key);
      if (known !== undefined && known.what !== what) continue;
      const inner = known?.inner ?? new Scope(this.prefix);
      if (known === undefined) this.taken.set(key, { what, inner });
      return { key, inner };
    }
  }
}
