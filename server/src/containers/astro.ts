import type { Container, Region } from '../core/container/container';
import { scriptLanguage, scriptTags } from './wire/script-tags';

/** Pages of Astro: TypeScript between two lines of `---` at the top, and scripts that run in the browser, each alone. */
export const astro: Container = {
  id: 'astro',
  extensions: ['.astro'],
  editorIds: ['astro'],
  regions(text) {
    const head = frontmatterOf(text);
    const scripts = scriptTags(text, head?.end ?? 0).flatMap((tag, index): Region[] => {
      const language = scriptLanguage(tag, tag.attributes.has('is:inline') ? 'javascript' : 'typescript');
      return language === null
        ? []
        : [{ language, group: `script ${index}`, start: tag.start, end: tag.end }];
    });
    return head ? [head, ...scripts] : scripts;
  },
};

function frontmatterOf(text: string): Region | null {
  const open = /^\s*---[ \t]*\r?\n/.exec(text);
  if (!open) return null;
  const start = open[0].length;
  const close = /^---/m.exec(text.slice(start));
  return { language: 'typescript', start, end: close ? start + close.index : text.length };
}
