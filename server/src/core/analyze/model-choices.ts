import { holdsKey } from '../../../../shared/src/key-like';
import type { Unknown } from '../estimate/estimate';
import type { TextValue, UnknownReason, Value } from '../evaluate/values';

/** A model that a call may use: its id, or why it can't be told. */
export type ModelId = { readonly id: string } | { readonly unknown: Unknown };

/** All models that a value may name, the likely one first. */
export function modelIdsOf(value: Value | null): readonly ModelId[] {
  if (value === null) return [{ unknown: NO_MODEL }];
  if (value.kind === 'unknown' && value.fallback) return [...modelIdsOf(value.fallback), modelIdOf(value)];
  if (value.kind !== 'one-of') return [modelIdOf(value)];
  const likely = value.options[value.likely];
  const others = value.options.filter((option) => option !== likely);
  return [...(likely ? [likely] : []), ...others].flatMap(modelIdsOf);
}

const NO_MODEL: Unknown = {
  code: 'model-unknown',
  message: 'the call names no model; say which in a comment `costlint: model=...`',
};

const KEY_FOR_MODEL: Unknown = {
  code: 'model-unknown',
  message: 'what stands in the place of the model looks like an API key; name the model there',
};

function modelIdOf(value: Value): ModelId {
  if (value.kind === 'text') {
    const id = knownText(value);
    // A setting that is empty until somebody fills it in.
    if (id !== null && id.trim() === '') return dynamic('');
    return id === null ? dynamic(holeOf(value)) : namedModelId(id);
  }
  if (value.kind === 'unknown') return { unknown: REASONS[value.reason](value.label) };
  return dynamic('');
}

/** A model by its name, which is shown and told of everywhere: so it is none when it looks like a key. */
export function namedModelId(id: string): ModelId {
  return holdsKey(id) ? { unknown: KEY_FOR_MODEL } : { id };
}

/** The text when all of it is known, else null. */
export function knownText(value: TextValue): string | null {
  let text = '';
  for (const piece of value.pieces) {
    if (piece.kind !== 'known') return null;
    text += piece.text;
  }
  return text;
}

function holeOf(value: TextValue): string {
  const hole = value.pieces.find((piece) => piece.kind === 'hole');
  return hole?.kind === 'hole' ? hole.label : '';
}

const REASONS: Readonly<Record<UnknownReason, (label: string) => Unknown>> = {
  'run-time': (label) => dynamic(label).unknown,
  environment: (label) => ({
    code: 'model-dynamic',
    message: `model from the environment (${label}), without a fallback in the source`,
  }),
  'other-module': (label) => ({ code: 'model-dynamic', message: `model from another file (${label})` }),
  'too-complex': (label) => ({
    code: 'too-complex',
    message: `model too involved to follow${inBrackets(label)}`,
  }),
};

function dynamic(label: string): { readonly unknown: Unknown } {
  return { unknown: { code: 'model-dynamic', message: `model decided at run time${inBrackets(label)}` } };
}

const inBrackets = (label: string) => (label === '' ? '' : ` (${label})`);
