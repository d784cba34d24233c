/** A result that an embedded engine gives at once and a remote one later. `await` takes both. */
export type PromiseOrValue<T> = T | Promise<T>;
