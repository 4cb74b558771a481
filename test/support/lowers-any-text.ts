import assert from 'node:assert/strict';
import { it } from 'mocha';
import type { Language } from '../../server/src/core/source/language';
import { seededRandom } from './random';
import { randomEdits } from './random-edits';
import { checkRanges, type RangeRules } from './ranges';
import { lowerText } from './sources';

/** A program of a language, and what is done to it. */
export interface AnyText {
  readonly language: Language;
  readonly text: string;
  /** So many nodes of the IR it gives at least. */
  readonly least: number;
  /** Characters between two of its beginnings that are lowered. */
  readonly step: number;
  /** How often it is edited at random, and from which seed. */
  readonly runs: number;
  readonly seed: number;
  readonly rules?: RangeRules;
  /** Texts that nest thousands deep, by what does. */
  readonly deep: Readonly<Record<string, string>>;
}

const EDITS = 8;

/** Whatever stands in a file is lowered, and every node of it stands where it says. */
export function lowersAnyText({ language, text, least, step, runs, seed, rules, deep }: AnyText): void {
  const holds = async (source: string) => checkRanges(await lowerText(source, language), source, rules);

  it('keeps ranges inside of the text', async () => {
    assert.ok((await holds(text)) > least);
  });

  it('lowers every prefix', async () => {
    for (let end = 0; end < text.length; end += step) await holds(text.slice(0, end));
  });

  it('lowers what random edits leave', async () => {
    const random = seededRandom(seed);
    for (let run = 0; run < runs; run++) {
      let edited = text;
      for (let edit = 0; edit < EDITS; edit++) {
        edited = randomEdits(edited, random).text;
        await holds(edited);
      }
    }
  });

  for (const [name, source] of Object.entries(deep)) {
    it(`lowers ${name} nested thousands deep`, async () => {
      await holds(source);
    });
  }
}
