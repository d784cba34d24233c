import type { AccessRole } from "../model/vocabulary";

const loopbackNames: readonly string[] = ["127.0.0.1", "localhost", "::1"];

/** Whether only programs on this machine reach a server that listens on the address. */
export function isLoopback(host: string): boolean {
  return loopbackNames.includes(host.toLowerCase());
}

/** Who the callers of a server without keys are: on loopback the owner of the machine, elsewhere anyone. */
export function roleAt(host: string): AccessRole {
  return isLoopback(host) ? "GUARDIAN" : "READER";
}

/**
 * Whether a `Host` header names this machine. A web page elsewhere can have its own name resolve to 127.0.0.1
 * (DNS rebinding); its requests then carry that name.
 */
export function isLoopbackHeader(header: string | undefined): boolean {
  return header !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(header);
}
