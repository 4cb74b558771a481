import { matchesGlob } from '../../../../shared/src/glob';
import type { Settings } from '../../../../shared/src/settings';

/** Why a file is not looked at, in words for people that are no sentence yet. */
export interface ReasonToLeave {
  readonly state: 'off' | 'too-large' | 'excluded';
  readonly message: string;
}

/** Why a text of so many UTF-16 units is too large to be looked at; null when it is not. */
export function tooLarge(
  units: number,
  { maxFileSize }: Pick<Settings, 'maxFileSize'>,
): ReasonToLeave | null {
  if (units / 1024 <= maxFileSize) return null;
  const limit = maxFileSize.toLocaleString('en-US');
  return { state: 'too-large', message: `it has more than the ${limit} KB of \`costlint.maxFileSize\`` };
}

/** Why a file is not to be looked at, whatever it holds; null when it is. `path` is what globs are matched with. */
export function leftAlone(
  path: string,
  { enable, exclude }: Pick<Settings, 'enable' | 'exclude'>,
): ReasonToLeave | null {
  if (!enable) return { state: 'off', message: 'Costlint is off here (`costlint.enable`)' };
  const glob = exclude.find((pattern) => matchesGlob(pattern, path));
  if (glob === undefined) return null;
  return { state: 'excluded', message: `it is excluded by \`${glob}\` in \`costlint.exclude\`` };
}
