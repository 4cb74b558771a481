import type { Value } from '../evaluate/values';
import type { Prompt } from '../recognize/call-request';
import { knownPromptKeys, type TextKey } from '../usage-log/text-key';

/** The keys of the instruction that a prompt begins with, as far as it is known; none where it begins with something else. */
export function instructionKeys(prompt: Prompt | undefined): readonly TextKey[] {
  const [first] = prompt?.parts ?? [];
  if (first?.role !== 'system') return [];
  let start = '';
  for (const content of first.content) {
    const known = content.kind === 'text' ? startOf(content.value) : UNKNOWN;
    start += known.text;
    if (!known.isWhole) return knownPromptKeys(start, false);
  }
  return knownPromptKeys(start, true);
}

const UNKNOWN = { text: '', isWhole: false };

function startOf(value: Value): { readonly text: string; readonly isWhole: boolean } {
  if (value.kind === 'one-of') return startOf(value.options[value.likely] ?? value.options[0]!);
  if (value.kind !== 'text') return UNKNOWN;
  let text = '';
  for (const piece of value.pieces) {
    if (piece.kind !== 'known') return { text, isWhole: false };
    text += piece.text;
  }
  return { text, isWhole: true };
}
