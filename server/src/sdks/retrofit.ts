import { isSameMaking } from '../core/evaluate/same-making';
import type { Arguments, ExternalValue, KnownPiece, TextPiece, Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite, namesOf } from './wire/body-site';
import { describedBody, foreignRecord } from './wire/foreign-records';
import { joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { sentAddress, sentBody } from './wire/http-jvm';
import { typedHttpMarks } from './wire/http-marks';
import { namesModelMaker } from './wire/model-makers';
import { isModelId } from './wire/named-bodies';
import { readChat } from './wire/openai-chat';
import { evidence } from './wire/requests';
import { given, likelyText, textValue, unknownValue } from './wire/values';

/** The address that the file makes its services for, where it says so. */
function baseOf(site: SiteView): Value {
  for (const { step } of site.file.callsOf('baseUrl')) {
    const url = sentAddress(given(step.args?.positional(0) ?? null));
    if (url !== null) return url;
  }
  return unknownValue('base URL');
}

function valuesOf(args: Arguments): readonly Value[] {
  const all: Value[] = [];
  for (let index = 0; index < args.positionalCount; index++) all.push(args.positional(index)!);
  for (const name of args.names()) all.push(args.named(name)!);
  return all;
}

/** Of what is handed on, the body: what is no text, else what is named as one. */
function bodyOf(args: Arguments): Value | null {
  const sent = valuesOf(args).filter((each) => !['text', 'null', 'boolean', 'number'].includes(each.kind));
  return sent.find(({ kind }) => kind !== 'unknown') ?? sent.at(-1) ?? null;
}

/** A part of a path that an argument fills (`{model}`): a model that is handed over, or what nobody sees. */
function filled(path: Value, args: Arguments): Value {
  if (path.kind !== 'text') return path;
  const handed = valuesOf(args).filter((each) => isModelId(each));
  const [model] = handed.length === 1 ? handed : [];
  const parts = path.pieces.flatMap((piece): readonly TextPiece[] =>
    piece.kind === 'known'
      ? piece.text.split(/(\{\w+\})/).flatMap((part) => partOf(part, piece, model ?? null))
      : [piece],
  );
  return { ...path, pieces: parts };
}

function partOf(text: string, of: KnownPiece, model: Value | null): readonly TextPiece[] {
  const [, name] = /^\{(\w+)\}$/.exec(text) ?? [];
  if (name === undefined) return text === '' ? [] : [{ ...of, text }];
  const isModel = /model/i.test(name) && model?.kind === 'text';
  return isModel ? model.pieces : [{ kind: 'hole', label: name }];
}

function readService(site: SiteView, args: Arguments): CallRequest | null {
  const written = site.step('POST')?.argumentAt(0, 'value') ?? null;
  if (written === null) return null;
  const path = filled(written, args);
  const isWhole = /^https?:/.test(likelyText(path) ?? '');
  return readHttp(site, {
    url: isWhole ? path : joinedAddress(baseOf(site), path),
    method: textValue('POST'),
    body: describedBody(sentBody(site, bodyOf(args))) ?? unknownValue('body'),
    declared: true,
  });
}

/** Methods of a `Call` that send it. */
const SENDERS = ['execute', 'enqueue', 'await', 'awaitResponse'];

/** A method that gives a `Call` sends nothing where the file says when that goes out. */
function readMethod(site: SiteView): CallRequest | null {
  return isSentLater(site) ? null : readService(site, site.args);
}

function isSentLater({ file, result }: SiteView): boolean {
  return SENDERS.some((name) =>
    file.callsOf(name).some(({ receiver }) => result.kind === 'external' && isSameMaking(receiver, result)),
  );
}

/** `api.chat(request).execute()`. */
function readCall(site: SiteView): CallRequest | null {
  const made = site.owner.kind === 'external' ? site.owner.path.at(-1) : undefined;
  return made?.kind === 'call' ? readService(site, made.args) : null;
}

/** What interfaces call the method that asks a model, all of one API's names. */
const ASKS = [
  ...[
    'createChatCompletion',
    'getChatCompletion',
    'chatCompletion',
    'createChatCompletions',
    'getChatCompletions',
  ],
  ...['chatCompletions', 'createCompletion', 'getCompletion', 'getCompletions', 'completions'],
].join('|');

/** Classes of an app that ask an interface themselves. */
const WRAPPERS = /(?:repository|repo|usecase|viewmodel|manager|helper|handler|impl)$/i;

/** An interface that another file declares is told by who it is named after. */
function isAfterMaker({ owner }: SiteView): boolean {
  if (owner.kind === 'external' && isConstructed(owner)) return false;
  const names = owner.kind === 'external' ? namesOf(owner) : owner.kind === 'unknown' ? [owner.label] : [];
  return names.some((name) => namesModelMaker(name) && !WRAPPERS.test(name.replace(/\W.*$/, '')));
}

/** Classes are constructed, and ask by themselves; an interface is made by whoever is asked to create it. */
function isConstructed({ path }: ExternalValue): boolean {
  const [maker, made] = path.slice(-2);
  if (made?.kind !== 'call' || maker?.kind !== 'member' || !/^[A-Z]/.test(maker.name)) return false;
  const by = made.args.positionalCount === 1 ? made.args.positional(0) : null;
  return by === null || by.kind === 'text';
}

function readUnseen(site: SiteView, args: Arguments): CallRequest | null {
  if (!isAfterMaker(site)) return null;
  const body = sentBody(site, bodyOf(args));
  const content = body && foreignRecord(site.asData(describedBody(body) ?? body));
  return readChat(bodySite(site, content ?? unknownValue('body')), evidence({}));
}

/** Interfaces of Retrofit: their methods are what their annotations say. */
export const retrofit: SdkShape = {
  id: 'retrofit',
  modules: ['retrofit2/*', 'de.jensklingenberg.ktorfit/*'],
  languages: ['java', 'kotlin'],
  marks: [...typedHttpMarks, 'retrofit2.http', 'ChatCompletion', 'OpenRouter'],
  calls: [
    { path: 'POST()', api: 'chat', read: readMethod },
    { path: `POST().().${SENDERS.join('|')}`, api: 'chat', read: readCall },
  ],
  unseen: [
    {
      path: ASKS,
      api: 'chat',
      beside: true,
      read: (site) => (isSentLater(site) ? null : readUnseen(site, site.args)),
    },
    {
      path: `${ASKS}().${SENDERS.join('|')}`,
      api: 'chat',
      beside: true,
      read(site) {
        const made = site.owner.kind === 'external' ? site.owner.path.at(-1) : undefined;
        const asked = made?.kind === 'call' ? made.args : (site.steps.at(-1)?.args ?? null);
        return asked && readUnseen(site, asked);
      },
    },
  ],
};
