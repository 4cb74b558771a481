/** Multiplier of the polynomial hash over bytes; odd, so that no byte's weight vanishes. */
export const HASH_BASE = 0x01000193;

const SPREAD = 0x9e3779b1;

/** Polynomial hash of `bytes[start, end)`, modulo 2^32 as a signed integer. Its low bits are weak: use `slotOf`. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, HASH_BASE) + bytes[at]!) | 0;
  return hash;
}

/** The slot of a hash in a table of 2^(32 - shift) slots. */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), SPREAD) >>> shift;
}
