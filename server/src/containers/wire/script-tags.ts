import type { Region } from '../../core/container/container';
import { languageNamed } from './language-names';

/** An element of code in a component: what its tag says, and where its content stands. */
export interface ScriptTag {
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/** The `<script>` elements of a component, comments left out; one that is never closed ends with the text. */
export function scriptTags(text: string, from = 0): readonly ScriptTag[] {
  const tags: ScriptTag[] = [];
  const next = /<!--|<script(?=[\s>/])/gi;
  next.lastIndex = from;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    if (found[0] === '<!--') {
      const end = text.indexOf('-->', next.lastIndex);
      if (end === -1) break;
      next.lastIndex = end + 3;
      continue;
    }
    const { attributes, end: start, isClosed } = readAttributes(text, next.lastIndex);
    next.lastIndex = start;
    if (isClosed) continue;
    const end = endOfScript(text, start);
    tags.push({ attributes, start, end });
    next.lastIndex = end;
  }
  return tags;
}

/** The regions of `<script>` elements, in the language that each of them names, else in `usual`. */
export function scriptRegions(text: string, usual: string): readonly Region[] {
  return scriptTags(text).flatMap((tag) => {
    const language = scriptLanguage(tag, usual);
    return language === null ? [] : [{ language, start: tag.start, end: tag.end }];
  });
}

/** Null where the element holds something else than code: JSON, a template. */
export function scriptLanguage({ attributes }: ScriptTag, usual: string): string | null {
  const lang = attributes.get('lang');
  if (lang !== undefined) return languageNamed(lang);
  const type = attributes.get('type') ?? '';
  if (/typescript$/i.test(type)) return 'typescript';
  return type === '' || type === 'module' || /(?:java|ecma)script$|babel$/i.test(type) ? usual : null;
}

function endOfScript(text: string, from: number): number {
  const close = /<\/script/gi;
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

/** `name`, `name=value`, `name="value"` up to the `>` of the tag. */
function readAttributes(text: string, from: number) {
  const attributes = new Map<string, string>();
  const next = /[\s/]*(?:(>)|([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|[\s\S])/y;
  next.lastIndex = from;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const [whole, close, name, double, single, bare] = found;
    if (close) return { attributes, end: next.lastIndex, isClosed: whole.includes('/') };
    if (name) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return { attributes, end: text.length, isClosed: false };
}
