import { mapAlternatives } from '../../core/evaluate/alternatives';
import type { Value } from '../../core/evaluate/values';
import { textValue, unknownValue } from './values';

/** The constants that a value names from the root (`OpenAI`, `ChatModel`, `GPT_4O`); null where it is anything else. */
export function constantPath(value: Value): readonly string[] | null {
  if (value.kind !== 'external' || value.module !== '') return null;
  const names = value.path.map((step) => (step.kind === 'member' ? step.name : ''));
  return names.every((name) => /^[A-Z]/.test(name)) && names.length > 1 ? names : null;
}

/** Constants of a gem as the texts that they stand for; `textOf` gives null for those that nobody knows. */
export function withConstants(
  value: Value | null,
  root: string,
  textOf: (names: readonly string[]) => string | null,
): Value | null {
  if (value === null) return null;
  return mapAlternatives(value, (each): Value => {
    const names = constantPath(each);
    if (names === null || names[0] !== root) return each;
    const text = textOf(names.slice(1));
    return text === null ? unknownValue(names.join('::')) : textValue(text);
  });
}
