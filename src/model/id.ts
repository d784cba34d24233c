/** What can be linked. The label of an entity is read from its id. */
export const labels = ["Person", "Group", "Place", "Facility", "Organization", "Event", "Report"] as const;
export type Label = (typeof labels)[number];

/** `<label>:<random>`, minted when the entity's first claim is recorded. A report's: `report:<hash of its text>`. */
export type EntityId = string & { readonly entity: unique symbol };
export type ReportId = EntityId & { readonly report: unique symbol };
/** `claim:<hash of its content>`. */
export type ClaimId = string & { readonly claim: unique symbol };

const prefixes = new Map<string, Label>(labels.map((label) => [label.toLowerCase(), label]));

/** The label that an id begins with. null: no entity's id (a link, a claim, or nothing of ours). */
export function labelOf(id: string): Label | null {
  const colon = id.indexOf(":");
  return colon < 0 ? null : (prefixes.get(id.slice(0, colon)) ?? null);
}

const entityPattern = /^(person|group|place|facility|organization|event|report):[a-z2-7]{8,40}$/;

/** An entity's id out of a text from outside. null: not of the form. Whether it exists is the store's to say. */
export function entityId(text: string): EntityId | null {
  return entityPattern.test(text) ? (text as EntityId) : null;
}

const base32Digits = "abcdefghijklmnopqrstuvwxyz234567";

/** RFC 4648 base32 in lower case, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += base32Digits.charAt((buffer >> bits) & 31);
    }
  }
  return bits > 0 ? text + base32Digits.charAt((buffer << (5 - bits)) & 31) : text;
}

/**
 * A new entity's id from 12 random bytes (96 bits). Never derived from a name: a hash would let anyone confirm
 * who stands behind a pseudonym.
 */
export function mintEntityId(label: Label, random: Uint8Array): EntityId {
  return `${label.toLowerCase()}:${base32(random)}` as EntityId;
}
