import { InvalidValue } from "../errors";
import type { UnknownReason } from "../vocabulary";
import { unknownReason, unknownText } from "./unknown-text";

/** A sum of money. */
export interface AmountValue {
  /** The words of the source, or the text form where none are given. */
  readonly raw: string;
  /** In units of the currency (yuan, not fen), not negative. null: no number is given. */
  readonly value: number | null;
  /** Three capitals of ISO 4217; whether the code is in use is not checked. null: not said. */
  readonly currency: string | null;
  /** Why there is no amount. null: there is one, or the words give none. */
  readonly unknown: UnknownReason | null;
}

/** A double keeps 15 decimal digits exactly. */
const mostDigits = 15;

/**
 * Reads `CNY 5000`, `CNY 5000.50`, `5000` (no currency), `CNY ?` (no number), `?` or `unknown:WITHHELD`. A number has at
 * most 4 decimals and 15 digits. Throws `InvalidValue`.
 */
export function parseAmount(text: string, raw: string = text): AmountValue {
  const unknown = unknownReason(text);
  if (unknown !== null) return { raw, value: null, currency: null, unknown };
  const [, currency = null, number] = /^(?:([A-Z]{3}) )?(\?|(?:0|[1-9]\d*)(?:\.\d{1,4})?)$/.exec(text) ?? [];
  if (number === undefined || number.replace(".", "").length > mostDigits) {
    throw new InvalidValue("amount", text, "a currency and a number such as CNY 5000");
  }
  return { raw, value: number === "?" ? null : Number(number), currency, unknown: null };
}

/** The text form, `parseAmount`'s inverse but for raw words and zeros at the end of decimals. */
export function amountText({ value, currency, unknown }: AmountValue): string {
  if (unknown !== null) return unknownText(unknown);
  return `${currency === null ? "" : `${currency} `}${value ?? "?"}`;
}
