import type { Value } from '../../core/evaluate/values';
import type { Prompt } from '../../core/recognize/call-request';
import { given } from './values';

/** A document that a model is to read out, as the only part of a prompt. */
export function documentPrompts(document: Value | null): readonly Prompt[] {
  const source = given(document);
  if (!source) return [];
  return [{ parts: [{ role: 'text', content: [{ kind: 'file', source }], named: null }], more: null }];
}
