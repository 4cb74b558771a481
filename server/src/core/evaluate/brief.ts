import { knownText } from './known';
import type { Value } from './values';

const LIMIT = 60;

/** A known value in a few characters, for words such as "taken to be gpt-5.2"; null when it is not that simple. */
export function brief(value: Value): string | null {
  switch (value.kind) {
    case 'text': {
      const text = knownText(value);
      if (text === null) return null;
      return text.length > LIMIT ? `${text.slice(0, LIMIT - 1)}…` : text;
    }
    case 'number':
      return value.source;
    case 'boolean':
      return String(value.value);
    default:
      return null;
  }
}
