import type { Modality } from "../model/vocabulary";

/** REPORTED or ALLEGED: what is asked for when no modality is. */
export function asserts(modality: Modality): boolean {
  return modality === "REPORTED" || modality === "ALLEGED";
}
