import type { Container } from '../core/container/container';
import { shebangLanguage } from './wire/shebang';

/** Programs whose names have no ending, as commands have none: their first line says what runs them. */
export const script: Container = {
  id: 'script',
  extensions: [],
  isNamed: (name) => /^[\w+-]+$/.test(name) && !/file$/.test(name),
  editorIds: [],
  isMeant,
  searchable: (text) => (isMeant(text) ? text : ''),
  regions: (text) => {
    const language = isMeant(text) ? shebangLanguage(text, 0) : null;
    return language === null ? [] : [{ language, start: 0, end: text.length }];
  },
};

function isMeant(text: string): boolean {
  return text.startsWith('#!');
}
