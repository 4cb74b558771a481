import { mapAlternatives } from '../../core/evaluate/alternatives';
import type { Value } from '../../core/evaluate/values';
import type { StepView } from '../../core/recognize/site-view';
import { caseName } from './php-records';
import type { RecordRules } from './records';
import { knownText, lastCall, listValue, textValue, unknownValue } from './values';

/** Methods of clients that are named after a model (their sources). */
const byMethod: Readonly<Record<string, string>> = {
  geminiPro: 'gemini-pro',
  geminiFlash: 'gemini-1.5-flash',
  geminiProVision: 'gemini-pro-vision',
  geminiPro10: 'gemini-1.0-pro',
  geminiPro15: 'gemini-1.5-pro',
  geminiProFlash1_5: 'gemini-1.5-flash',
};

/** Cases of `Gemini\Enums\ModelType` that are no model's name in capitals (its sources). */
const byCase: Readonly<Record<string, string>> = {
  GEMINI_FLASH: 'gemini-1.5-flash',
  EMBEDDING: 'embedding-001',
  TEXT_EMBEDDING: 'text-embedding-004',
};

/** The model of the step that made what is asked. */
export function modelOfStep(step: StepView | null): Value {
  if (step === null) return unknownValue('model');
  const named = Object.hasOwn(byMethod, step.name) ? byMethod[step.name] : undefined;
  if (named !== undefined) return textValue(named);
  const given =
    step.args?.named('model') ?? step.args?.named('modelName') ?? step.args?.positional(0) ?? null;
  return given === null ? unknownValue('model') : mapAlternatives(given, spelled);
}

function spelled(value: Value): Value {
  if (value.kind !== 'external') return value;
  const made = lastCall(value);
  if (made?.name === 'generateGeminiModel')
    return generated(made.args.named.bind(made.args), made.args.positional(0));
  const name = caseName(value);
  if (name === null || !/^[A-Z][A-Z0-9_]*$/.test(name)) return value;
  const known = Object.hasOwn(byCase, name) ? byCase[name] : undefined;
  // Digits that follow each other are parts of one version: `GEMINI_1_5_FLASH`.
  const id = name
    .toLowerCase()
    .replace(/_(\d)_(\d)(?=_|$)/g, '-$1.$2')
    .replaceAll('_', '-');
  return /^(?:gemini|text-embedding|embedding)/.test(id) ? textValue(known ?? id) : value;
}

/** `GeminiHelper::generateGeminiModel(variation: ModelVariation::FLASH, generation: 2.5, version: 'x')`. */
function generated(named: (name: string) => Value | null, first: Value | null): Value {
  const variation = caseName(named('variation') ?? first)?.toLowerCase();
  const generation = named('generation');
  const version = named('version');
  if (variation === undefined || (generation && generation.kind !== 'number')) return unknownValue('model');
  const suffix = version === null ? '' : knownText(version);
  if (suffix === null) return unknownValue('model');
  const number = generation?.kind === 'number' ? `-${generation.value.toFixed(1)}` : '';
  return textValue(`gemini${number}-${variation}${suffix === '' ? '' : `-${suffix}`}`);
}

function textPart(value: Value | null): Value {
  const entries = new Map<string, Value>([['text', value ?? unknownValue('text')]]);
  return { kind: 'object', entries, open: false, origin: null };
}

/** How these packages spell contents and their parts. */
export const geminiRules: RecordRules = {
  makers: {
    parse: (args) =>
      contentOf(args.positional(0) ?? args.named('part'), args.named('role') ?? args.positional(1)),
    text: (args) => contentOf(args.positional(0), args.positional(1)),
    text_part: (args) => textPart(args.positional(0) ?? args.named('text')),
  },
};

function contentOf(part: Value | null, role: Value | null): Value {
  const name = caseName(role);
  const entries = new Map<string, Value>([['parts', listValue([textPart(part)])]]);
  if (name !== null) entries.set('role', textValue(name.toLowerCase()));
  return { kind: 'object', entries, open: false, origin: null };
}
