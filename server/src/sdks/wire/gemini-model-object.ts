import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { CallShape } from '../../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { geminiModel, generateRequest } from './gemini-requests';
import { plainPrompts } from './plain-texts';
import { evidence, request } from './requests';
import { optional, optionalAmong } from './site-arguments';
import { field, fieldAmong, given, likelyText, unknownValue } from './values';

/**
 * The API that Google's earlier SDKs share: an object for a model, made with its id and settings, that is asked to
 * generate, to embed or to chat. `path` leads to the model object, `provider` says who bills.
 */
export function modelObjectCalls(
  path: readonly string[],
  provider: (site: SiteView) => ProviderEvidence,
): readonly CallShape[] {
  const below = (tail: string) => path.map((model) => `${model}.${tail}`);
  return [
    {
      path: below(
        'generate_content|generate_content_async|generateContent|generateContentStream|generate_content_stream',
      ),
      api: 'generateContent',
      read: (site) => readGenerate(site, provider(site), null),
    },
    {
      path: below(
        'start_chat|startChat().send_message|send_message_async|send_message_streaming|sendMessage|sendMessageStream',
      ),
      api: 'generateContent',
      read: (site) => readGenerate(site, provider(site), site.step('start_chat') ?? site.step('startChat')),
    },
    {
      path: below('embedContent|batchEmbedContents'),
      api: 'embeddings',
      read: (site) => readEmbed(site, provider(site)),
    },
  ];
}

/** The same where nobody sees who made the model object, by what it is called or how it was made: nothing tells who bills. */
export const unseenModelObjectCalls: readonly CallShape[] = [
  ...modelObjectCalls(['getGenerativeModel()'], () => evidence({})),
  {
    path: 'start_chat|startChat().send_message|send_message_async|sendMessage|sendMessageStream',
    api: 'generateContent',
    read: (site) => readGenerate(site, evidence({}), site.step('start_chat') ?? site.step('startChat')),
  },
  {
    path: 'generate_content|generate_content_async|generateContent|generateContentStream',
    api: 'generateContent',
    clients: /model$/i,
    read: (site) => readGenerate(site, evidence({}), null),
  },
];

function modelStep(site: SiteView): StepView | null {
  return (
    site.step('GenerativeModel') ??
    site.step('getGenerativeModel') ??
    site.step('getGenerativeModelFromCachedContent') ??
    site.step('from_cached_content')
  );
}

function readGenerate(site: SiteView, provider: ProviderEvidence, chat: StepView | null): CallRequest {
  const asked = contentsOf(site);
  const made = settingsOf(modelStep(site));
  const begun = settingsOf(chat);
  return generateRequest({
    model: modelId(site),
    provider,
    contents: asked.contents,
    configs: [...asked.configs, ...begun, ...made],
    history: chat ? { known: chat.argument('history') } : null,
  });
}

/** The model's id: the first argument in Python, an option in JavaScript. */
function modelId(site: SiteView): Value | null {
  const step = modelStep(site);
  if (step === null) return namedByMaker(site);
  const first = step?.args?.positional(0) ?? null;
  if (step && /cached_?content$/i.test(step.name)) return cachedModel(step.argumentAt(0, 'cached_content'));
  if (optionsAt(step) > 0) return step?.argument('model', optionsAt(step)) ?? null;
  const named = step?.argument('model_name') ?? step?.argument('model') ?? null;
  return first && first.kind !== 'object'
    ? given(named) && step?.args?.named('model_name')
      ? named
      : first
    : named;
}

/** The model that a function of another file is told to make: `get_model("gemini-2.5-flash")`. */
function namedByMaker({ steps }: SiteView): Value | null {
  const told = steps.flatMap((step) => [
    step.argument('model'),
    step.argument('model_name'),
    step.argument('modelName'),
    step.args?.positional(0) ?? null,
  ]);
  return told.find((each) => /^(?:models\/)?gemini-/.test(likelyText(each) ?? '')) ?? null;
}

/** Where the options stand: behind the client, if a function makes the model and not a method of it. */
function optionsAt(step: StepView | null): number {
  const [first, second] = [step?.args?.positional(0), step?.args?.positional(1)];
  const isBehind = step?.name === 'getGenerativeModel' && second?.kind === 'object';
  return isBehind && first?.kind !== 'object' && first?.kind !== 'text' ? 1 : 0;
}

/** The model that a context was cached for. */
function cachedModel(cached: Value | null): Value {
  const known = cached?.kind === 'unknown' ? null : given(field(cached, 'model'));
  return known ?? unknownValue('model of the cached content');
}

/** Where a constructor's settings stand: named arguments of their own and those of the generation config. */
function settingsOf(step: StepView | null): readonly (Value | null)[] {
  if (!step?.args) return [];
  const named = new Map<string, Value>();
  for (const name of [
    'system_instruction',
    'systemInstruction',
    'tools',
    'generation_config',
    'generationConfig',
  ]) {
    const value = step.args.named(name) ?? given(step.argument(name, optionsAt(step)));
    if (value) named.set(name, value);
  }
  const config = named.get('generation_config') ?? named.get('generationConfig') ?? null;
  return [config, { kind: 'object', entries: named, open: false, origin: null }];
}

function contentsOf(site: SiteView): {
  readonly contents: Value | null;
  readonly configs: readonly (Value | null)[];
} {
  const first = site.args.named('contents') ?? site.args.named('content') ?? site.args.positional(0);
  const whole = first?.kind === 'object' ? first.entries.get('contents') : undefined;
  if (whole && first) return { contents: whole, configs: [fieldAmong(first, ['generationConfig']), first] };
  const config = optionalAmong(site, ['generation_config']);
  const tools = optional(site, 'tools', 1);
  const own: Value = {
    kind: 'object',
    entries: new Map(tools ? [['tools', tools]] : []),
    open: false,
    origin: null,
  };
  return { contents: first, configs: [config, own] };
}

function readEmbed(site: SiteView, provider: ProviderEvidence): CallRequest {
  const first = site.args.positional(0);
  const requests = first?.kind === 'object' ? first.entries.get('requests') : undefined;
  const content = first?.kind === 'object' ? (first.entries.get('content') ?? first) : first;
  const texts: Value | null =
    requests?.kind === 'list'
      ? { ...requests, items: requests.items.map((item) => field(item, 'content') ?? item) }
      : content;
  return request({ model: geminiModel(modelId(site)), provider, prompts: plainPrompts(texts) });
}
