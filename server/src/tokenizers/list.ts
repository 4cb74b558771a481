import { cl100k } from './cl100k';
import type { Encoding } from './encoding';
import { o200k } from './o200k';
import { commonWords, words } from './words';

/** The encodings that can be counted; one file each. */
export const encodings: readonly Encoding[] = [o200k, cl100k, words, commonWords];
