import { bareModel } from '../vendor/bare-model';
import type { Vendor } from '../vendor/vendor';

/** An id of a general model in its parts: `claude-haiku-4-5` is haiku of claude 4.5. */
export interface ModelKin {
  readonly stem: string;
  /** `[4, 5]` */
  readonly version: readonly number[];
  /** The version as it is spelled (`4o`), by which models of one generation are told. */
  readonly generation: string;
  /** The same for every spelling of one model. */
  readonly key: string;
}

/**
 * Takes an id apart; null where it holds any word besides its stem, its version and the vendor's words for sizes: a
 * date, a preview, or a model that is made for something else (`audio`, `search`, `instruct`).
 */
export function modelKin(id: string, vendor: Vendor): ModelKin | null {
  const [first = '', ...words] = bareModel(id).split('-');
  const [, stem, attached] = /^([a-z]+)([\d.]*)$/.exec(first) ?? [];
  if (stem === undefined || id.includes(':')) return null;
  const versions = attached ? [attached] : [];
  const sizes: string[] = [];
  for (const word of words) {
    if (vendor.sizeWords?.includes(word)) sizes.push(word);
    else if (VERSION.test(word)) versions.push(word);
    else return null;
  }
  if (versions.length === 0) return null;
  const generation = versions.join('.');
  const version = generation.split('.').map((part) => Number.parseInt(part, 10));
  return { stem, version, generation, key: [stem, generation, ...sizes.sort()].join(' ') };
}

/** Dates and revisions have more digits. */
const VERSION = /^\d{1,2}(?:\.\d{1,2})?[a-z]?$/;

/** Orders models by how near they are to `own`: those of its generation first, then the newest. */
export function nearestKinFirst(own: ModelKin, one: ModelKin, other: ModelKin): number {
  const isSibling = (kin: ModelKin) => Number(kin.generation === own.generation);
  const bySibling = isSibling(other) - isSibling(one);
  return bySibling !== 0 ? bySibling : compareVersions(other.version, one.version);
}

/** Whether one is of an earlier version than the other. */
export function isOlder(one: ModelKin, other: ModelKin): boolean {
  return compareVersions(one.version, other.version) < 0;
}

function compareVersions(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
