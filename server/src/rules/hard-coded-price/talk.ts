import { isGivenBack } from './branches';
import type { Candidate } from './candidate';
import { tellingNames } from './exclusions';
import type { FileFacts } from './file-notes';
import { isPlainFlow, unitOf } from './kinds';
import { restatedBeside, unitBeside } from './kinds-beside';
import { isModelName } from './model-mention';
import { speaksOfMoney } from './money-talk';
import type { LeadingName } from './place';
import { type PriceUnit, perOf, type Thing, thingOf, unitInText } from './units';
import { INPUT, OUTPUT, TOKEN } from './vocabulary';
import { hasAny, wordsOf } from './words';

/** What the names, comments and files around a number tell. */
export interface Talk {
  /** Of money, in the names that lead to it. */
  readonly price: boolean;
  readonly token: boolean;
  /** Of input or output. */
  readonly flow: boolean;
  /** Of models that are asked, in the file. */
  readonly ai: boolean;
  readonly per: number | null;
  readonly thing: Thing | null;
  /** The unit that a comment states. */
  readonly said: PriceUnit | null;
  /** Of money, in the names of functions, classes and the file around. */
  readonly around: boolean;
  /** Of money, in comments. */
  readonly remarked: boolean;
}

/** What stands around a number, read. */
export function talkAround(candidate: Candidate, file: FileFacts): Talk {
  const { place, comments, model } = candidate;
  const names = [...tellingNames(candidate), ...givingFunction(candidate)];
  const words = [...place.names, ...givingFunction(candidate)].flatMap((each) => each.words);
  const flows = [...place.names.slice(0, MOST_LEADING), ...givingFunction(candidate)];
  const said = [
    restatedBeside(candidate.placed, candidate.amount),
    ...[comments.own, comments.above, comments.near, comments.head].map(unitInText),
  ];
  return {
    price: [...place.names, ...givingFunction(candidate)].some(
      ({ role, name, words }) => speaksOfMoney(words) || (role === 'callee' && name === 'Money'),
    ),
    token: hasAny(words, TOKEN),
    flow: flows.some(isFlow) || unitBeside(candidate.placed) !== null,
    ai: file.ai || model?.sure === true,
    per: names.map((each) => perOf(each.words)).find((each) => each !== null) ?? null,
    thing: names.map((each) => thingOf(each.words)).find((each) => each !== null) ?? null,
    said: said.find((each) => each !== null) ?? null,
    around:
      place.outer.some((each) => speaksOfMoney(each.words)) ||
      speaksOfMoney(wordsOf(comments.headCode)) ||
      speaksOfMoney(wordsOf(file.fileName)),
    remarked: /[$€£¥]\s?\d|\busd\b|pric|cost/i.test(`${comments.own} ${comments.above} ${comments.head}`),
  };
}

/** Whether a name says that it is of input, output or caches, and of nothing else that they have. */
function isFlow({ words, name }: LeadingName): boolean {
  if (unitOf(words) === null && !(hasAny(words, INPUT) && hasAny(words, OUTPUT))) return false;
  return (
    isModelName(name) ||
    speaksOfMoney(words) ||
    perOf(words) !== null ||
    (isPlainFlow(words.at(-1) ?? '') && (words.every(isPlainFlow) || unitOf(words.slice(-1)) !== null))
  );
}

/** What stands further out speaks of something else. */
const MOST_LEADING = 4;

/** The function that gives a number back: its name is the number's. */
export function givingFunction({ place, placed }: Candidate): readonly LeadingName[] {
  const [first] = place.outer;
  return first?.role === 'function' && place.names.length === 0 && isGivenBack(placed) ? [first] : [];
}
