import type { Value } from '../../core/evaluate/values';
import type { PathSegment } from '../../core/recognize/path-pattern';
import { textValue } from './values';

/**
 * Constants of Go packages that stand for words of an API, by the ends of their names: what they are of, and the word.
 * Packages spell them alike (`ChatMessageRoleUser`, `MessageParamRoleUser`, `RoleModel`).
 */
const WORDS: readonly { readonly name: RegExp; readonly word: (found: string) => string }[] = [
  { name: /Role_?(System|User|Assistant|Developer|Tool|Function|Model)$/, word: lower },
  { name: /^ChatMessageType(System|Human|AI|Tool|Function)$/, word: lower },
  { name: /PartType(Text|ImageURL)$/, word: (found) => (found === 'Text' ? 'text' : 'image_url') },
  { name: /ReasoningEffort(None|Minimal|Low|Medium|High|XHigh|Max)$/, word: lower },
  { name: /ServiceTier(Auto|Default|Flex|Priority|Scale|Batch|StandardOnly)$/, word: lower },
  { name: /Size(\d+x\d+|Auto)$/, word: lower },
  { name: /Quality(HD|Standard|Low|Medium|High|Auto)$/i, word: lower },
  { name: /(?:Detail|URLDetail)(Low|High|Auto)$/, word: lower },
  { name: /Thinking(?:Level|ConfigType)(\w+)$/, word: lower },
];

function lower(found: string): string {
  return found.toLowerCase();
}

/** The name of a member of a package; null for anything else. */
export function constantName(path: readonly PathSegment[]): string | null {
  const [only, ...others] = path;
  return only === undefined || only.call !== null || others.length > 0 ? null : only.name;
}

/** The word that a constant of a package stands for, as an API spells it; null when it is none that is known. */
export function wordOfConstant(name: string): Value | null {
  for (const { name: pattern, word } of WORDS) {
    const found = pattern.exec(name)?.[1];
    if (found !== undefined) return textValue(word(found));
  }
  return null;
}

/**
 * The id in a list that a constant is named after: packages write ids without their dashes and dots, in the case of Go
 * names. `prefix` is what stands before. Null when the list has none, or more than one.
 */
export function listedId(name: string, prefix: RegExp, byName: ReadonlyMap<string, string>): string | null {
  if (!prefix.test(name)) return null;
  return byName.get(bare(name.replace(prefix, ''))) ?? null;
}

/** Ids by what is left of them in names of constants. */
export function idsByName(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [bare(id), id]));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
