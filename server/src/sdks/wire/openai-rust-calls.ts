import type { Value } from '../../core/evaluate/values';
import type { ProviderEvidence } from '../../core/recognize/call-request';
import type { CallShape } from '../../core/recognize/sdk-shape';
import type { SiteView } from '../../core/recognize/site-view';
import { asyncOpenaiRecords } from './async-openai-records';
import { bodySite } from './body-site';
import { openaiApiRsModels } from './openai-api-rs-constants';
import type { RequestReader } from './openai-client';
import { openaiDiveModels } from './openai-dive-constants';
import { asRecord, type RecordRules } from './records';
import { evidence } from './requests';
import { textValue, unknownValue } from './values';

/** Steps that give a client its address, by the position of it. */
const BASES: Readonly<Record<string, number>> = {
  with_endpoint: 0,
  new_with_endpoint: 0,
  new_with_base: 0,
  new_with_base_url: 1,
  set_base_url: 0,
  with_base_url: 0,
  base_url: 0,
};

function evidenceOf(sdk: string) {
  return (site: SiteView): ProviderEvidence => {
    const step = site.steps.findLast(({ name }) => name in BASES);
    const baseUrl = step ? (step.args?.positional(BASES[step.name]!) ?? null) : null;
    return evidence({ sdk, baseUrl });
  };
}

/** What a constructor of a request takes, in order: `X::new(model, messages)`. */
function rulesFor(...keys: readonly string[]): RecordRules {
  return {
    ...asyncOpenaiRecords,
    types: { ...asyncOpenaiRecords.types, ...roleTypes },
    setters: {
      ...asyncOpenaiRecords.setters,
      new: (entries, args) => {
        for (const [index, key] of keys.entries()) {
          const value = args.positional(index);
          if (value !== null) entries.set(key, value);
        }
      },
    },
  };
}

/** `ChatMessage::User { content }`: the variant says the role. */
const roleTypes: RecordRules['types'] = Object.fromEntries(
  ['system', 'user', 'assistant', 'developer', 'tool'].map((role) => [
    role,
    (entries: ReadonlyMap<string, Value>): Value => ({
      kind: 'object',
      entries: new Map<string, Value>([['role', textValue(role)], ...entries]),
      open: false,
      origin: null,
    }),
  ]),
);

export interface RustEndpoint {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
  /** As of `rulesFor`. */
  readonly takes: readonly string[];
  /** Where the request stands. */
  readonly at?: number;
}

/** Calls of a client, whose requests are structs of OpenAI's bodies or builders of such. */
export function rustOpenaiCalls(endpoints: readonly RustEndpoint[], sdk: string): readonly CallShape[] {
  const evidenceIn = evidenceOf(sdk);
  return endpoints.map(({ path, api, read, takes, at = 0 }) => {
    const rules = rulesFor(...takes);
    return {
      path: `**.${path}`,
      api,
      read: (site) => {
        const given = site.args.positional(at);
        if (given === null) return null;
        return read(bodySite(site, withModels(asRecord(site.asData(given), rules))), evidenceIn(site));
      },
    };
  });
}

/** Constants of models as the ids that they stand for. */
function withModels(record: Value): Value {
  const model = record.kind === 'object' ? record.entries.get('model') : undefined;
  if (record.kind !== 'object' || model === undefined) return record;
  return { ...record, entries: new Map([...record.entries, ['model', modelOf(model)]]) };
}

function modelOf(value: Value): Value {
  if (value.kind === 'object') return unknownValue('model');
  if (value.kind !== 'external') return value;
  const names = value.path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  const name = names.findLast((each) => !/^(to_string|as_str|into)$/.test(each)) ?? '';
  const id = openaiApiRsModels[name] ?? openaiDiveModels[name];
  return id === undefined ? unknownValue(name === '' ? 'model' : name) : textValue(id);
}
