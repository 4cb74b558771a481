import assert from 'node:assert/strict';
import { Tiktoken } from 'tiktoken';
import {
  CHARACTER_CLASS_RUNS,
  UNICODE_VERSION,
} from '../../server/src/tokenizers/character-classes.generated';
import { frozenClass, hostClass } from './host-classes';

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

describe('the frozen character classes', () => {
  it('cover all of Unicode', () => {
    assert.equal(runBorders().at(-1), 0x10ffff);
    assert.match(UNICODE_VERSION, /^\d+\.\d$/);
  });

  it('agree with the reference at both sides of every border', () => {
    const classOf = referenceClasses();
    for (const codePoint of runBorders()) {
      if (codePoint >= FIRST_SURROGATE && codePoint <= LAST_SURROGATE) continue;
      const character = String.fromCodePoint(codePoint);
      assert.equal(letterOf(codePoint), classOf(character), `U+${codePoint.toString(16)}`);
    }
  });

  it('take U+0085 for whitespace and U+FEFF not, unlike JavaScript', () => {
    assert.notEqual(frozenClass(0x85), hostClass(0x85));
    assert.notEqual(frozenClass(0xfeff), hostClass(0xfeff));
  });

  it('agree with this host on every character of the scripts in common use', () => {
    for (const [from, to] of [
      [0, 0x84],
      [0x86, 0x24f],
      [0x370, 0x5ff],
      [0x3040, 0x30ff],
      [0x4e00, 0x9fff],
      [0xac00, 0xd7a3],
      [0x1f300, 0x1f5ff],
    ] as const) {
      for (let codePoint = from; codePoint <= to; codePoint++) {
        assert.equal(frozenClass(codePoint), hostClass(codePoint), `U+${codePoint.toString(16)}`);
      }
    }
  });
});

/** The first and last code points of every run of the table. */
function runBorders(): number[] {
  return tableRuns().flatMap(([, start, end]) => (end - start > 1 ? [start, end - 1] : [start]));
}

function letterOf(codePoint: number): string {
  return tableRuns().find(([, start, end]) => codePoint >= start && codePoint < end)![0];
}

let parsed: [letter: string, start: number, end: number][] | undefined;
function tableRuns(): [letter: string, start: number, end: number][] {
  if (parsed) return parsed;
  let end = 0;
  parsed = [...CHARACTER_CLASS_RUNS.matchAll(/([A-Z])([0-9a-z]*)/g)].map(([, letter, length]) => {
    const start = end;
    end += length ? Number.parseInt(length, 36) : 1;
    return [letter!, start, end];
  });
  return parsed;
}

function referenceClasses(): (character: string) => string {
  const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]).toString('base64')).join(' ');
  const patterns = {
    R: '[\\r\\n]',
    S: '\\s',
    U: '[\\p{Lu}\\p{Lt}]',
    L: '\\p{Ll}',
    C: '[\\p{Lm}\\p{Lo}]',
    M: '\\p{M}',
    N: '\\p{N}',
  };
  const matchers = Object.entries(patterns).map(([letter, pattern]) => {
    const encoding = new Tiktoken(`! 0 ${bytes}`, {}, pattern);
    return { letter, matches: (character: string) => encoding.encode_ordinary(character).length > 0 };
  });
  return (character) => matchers.find(({ matches }) => matches(character))?.letter ?? 'O';
}
