import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readMessages } from './wire/anthropic-messages';
import { variantText } from './wire/async-openai-records';
import { bodySite, namesOf } from './wire/body-site';
import { append, asRecord, type RecordRules, type Setter, type Typed } from './wire/records';
import { evidence } from './wire/requests';
import { messageMakers } from './wire/said-messages';
import { textValue, unknownValue } from './wire/values';

const held: Typed = (entries) => entries.get('new') ?? { kind: 'object', entries, open: false, origin: null };

/** `Message::new_text(Role::User, "hi")`. */
const saidBy = (args: { positional(index: number): Value | null }): Value | null => {
  const [role, content] = [args.positional(0), args.positional(1)];
  if (role === null || content === null) return null;
  const { kind } = variantText(role);
  const name = kind === 'text' ? variantText(role) : textValue('user');
  return {
    kind: 'object',
    entries: new Map([
      ['role', name],
      ['content', content],
    ]),
    open: false,
    origin: null,
  };
};

/** What a constructor is given: all of the request, or one value that it holds. */
const made: Setter = (entries, args) => {
  const first = args.positional(0);
  if (first?.kind === 'object') for (const [key, value] of first.entries) entries.set(key, value);
  else if (first !== null) entries.set('new', first);
};

/** `.add_message((Role::User, "hi"))`. */
const added: Setter = (entries, args) => {
  const first = args.positional(0);
  if (first === null) return;
  const [role, content] = first.kind === 'list' ? first.items : [];
  const said = role && content ? saidBy({ positional: (index) => (index === 0 ? role : content) }) : first;
  append(entries, 'messages', said ?? first);
};

const records: RecordRules = {
  makers: { ...messageMakers, new_text: saidBy, new_blocks: saidBy },
  wrappers: new Set(['text', 'from', 'single', 'multiple']),
  types: { max_tokens: held, system_prompt: held, message: asMessage },
  setters: {
    new: made,
    add_message: added,
    set_messages: (entries, args) => keep(entries, 'messages', args.positional(0)),
  },
};

function keep(entries: Map<string, Value>, key: string, value: Value | null): void {
  if (value !== null) entries.set(key, value);
}

/** `Message { role: Role::User, content }`. */
function asMessage(entries: ReadonlyMap<string, Value>): Value {
  const role = entries.get('role');
  const named = role ? variantText(role) : null;
  return {
    kind: 'object',
    entries: new Map([...entries, ...(named ? [['role', named] as const] : [])]),
    open: false,
    origin: null,
  };
}

/** The models that the packages' enumerations name with the date in full: `Claude3Haiku20240307`. */
function modelOf(model: Value): Value {
  if (model.kind !== 'external') return model;
  const name = namesOf(model).findLast((each) => /^Claude/.test(each)) ?? '';
  const dated = /^Claude(\d)(\d)?(Opus|Sonnet|Haiku)(\d{8})$/.exec(name);
  if (!dated) return unknownValue(name === '' ? 'model' : name);
  const [, major, minor, size, date] = dated;
  const version = minor === undefined ? major : `${major}-${minor}`;
  return textValue(`claude-${version}-${size!.toLowerCase()}-${date}`);
}

const provider: ProviderEvidence = evidence({ sdk: 'anthropic' });

function readRecord(site: SiteView, given: Value | null): CallRequest {
  const record = asRecord(given === null ? unknownValue('request') : site.asData(given), records);
  const request = readMessages(bodySite(site, record), provider);
  return { ...request, model: modelOf(request.model ?? unknownValue('model')) };
}

/** The builder of the call itself holds the request: `Client::new().model(m).messages(&m).build()?.execute(f)`. */
function readBuilt(site: SiteView): CallRequest {
  return readRecord(site, site.owner);
}

/** `MessagesBuilder::builder(model, messages, 1024).system(s).create()`. */
function readMessagesBuilder(site: SiteView): CallRequest {
  const made = site.step('builder')?.args;
  const entries = new Map<string, Value>();
  for (const [index, key] of ['model', 'messages', 'max_tokens'].entries()) {
    const value = made?.positional(index) ?? null;
    if (value !== null) entries.set(key, asRecord(value, records));
  }
  const system = site.step('system')?.args?.positional(0) ?? null;
  if (system !== null) entries.set('system', system);
  return readMessages(bodySite(site, { kind: 'object', entries, open: false, origin: null }), provider);
}

/** Packages of the community that ask Anthropic. */
export const anthropicRust: SdkShape = {
  id: 'anthropic-rust',
  modules: [
    'clust/*',
    'misanthropic/*',
    'anthropic_ai_sdk/*',
    'anthropic_sdk/*',
    'anthropic/*',
    'anthropic_rs/*',
    'anthropic_async/*',
    'async_anthropic/*',
    'anthropic_api/*',
    'claude_sdk/*',
  ],
  languages: ['rust'],
  calls: [
    {
      path: '**.MessagesBuilder.builder().**.create|create_stream',
      api: 'messages',
      read: readMessagesBuilder,
    },
    {
      path: '**.messages().create|create_stream|stream',
      api: 'messages',
      read: (site) => readRecord(site, site.args.positional(0)),
    },
    {
      path: '**.create_a_message|create_a_message_stream|create_message|create_message_streaming|create_message_stream',
      api: 'messages',
      read: (site) => readRecord(site, site.args.positional(0)),
    },
    {
      path: '**.Client.**.message|stream|request',
      api: 'messages',
      read: (site) => readRecord(site, site.args.positional(0)),
    },
    {
      path: '**.Client.new().**.build().execute|execute_and_return_json',
      api: 'messages',
      read: readBuilt,
    },
  ],
};
