import type { CallTarget, Evaluator } from '../evaluate/evaluator';
import type { Scope } from '../evaluate/scope';
import type { Arguments, ExternalValue } from '../evaluate/values';
import type { Call } from '../ir/expressions';
import type { Language } from '../source/language';
import type { Api } from './api';
import { withEnvironmentUrl } from './base-url-variable';
import type { CallRequest } from './call-request';
import { MatchedSite } from './matched-site';
import type { ReadWatch } from './read-watch';
import type { ShapeIndex, ShapeMatch } from './shape-index';
import { isStubbed } from './stubbed-call';
import { isTestDouble } from './test-double';
import { hasNeeded, matchAlike, matchForeign, matchUnseen } from './unseen-client';

/** A call that sends, and what it asks for: one request for each thing that its callee may be, the likely one first. */
export interface RecognizedCall {
  readonly sdk: string;
  readonly api: Api;
  readonly requests: readonly CallRequest[];
  /** How it was found: by its callee, handed on to be run (`to_thread(client.create, ...)`), or with an unseen client. */
  readonly found: 'called' | 'handed' | 'unseen';
}

/** What a call sends at a point of the program; null when it is no call that we know. Run inside `Evaluator.record`. */
export function recognizeCall(
  call: Call,
  scope: Scope,
  evaluator: Evaluator,
  shapes: ShapeIndex,
  language: Language,
  watch: ReadWatch | null = null,
): RecognizedCall | null {
  const recognizer: Recognizer = { scope, evaluator, shapes, language, watch };
  const targets = evaluator.targetsOf(call, scope);
  const direct = recognized(targets, recognizer);
  const { stubs } = language;
  const isSetUp = () => stubs !== undefined && isStubbed(call, scope, evaluator, stubs);
  if (direct) return isSetUp() ? null : { ...direct, found: 'called' };
  const handed = recognized(evaluator.handedTargetsOf(call, scope), recognizer);
  if (handed) return { ...handed, found: 'handed' };
  const elsewhere = recognized(evaluator.handedElsewhere(call, scope), recognizer);
  if (elsewhere) return { ...elsewhere, found: 'handed' };
  // What is known not to send is no call of a client that can't be seen, and what a class extends is no client of its own.
  const isKnown =
    isOfBase(call) ||
    targets.some(({ callee }) => callee.kind === 'external' && shapes.match(callee, language.id));
  const unseen = isKnown
    ? null
    : (ofForeignClient(targets, recognizer) ??
      ofUnseenClient(call, recognizer) ??
      ofHanded(call, recognizer));
  return unseen && isSetUp() ? null : unseen;
}

/** `super.create(...)`. */
function isOfBase({ callee }: Call): boolean {
  return callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'super';
}

const UNSEEN: ExternalValue = { kind: 'external', module: '', path: [] };

function ofUnseenClient(call: Call, recognizer: Recognizer): RecognizedCall | null {
  const { scope, evaluator, shapes, language } = recognizer;
  const match =
    matchUnseen(call.callee, scope, evaluator, shapes, language.id) ??
    matchAlike(call, scope, evaluator, shapes, language.id);
  if (!match) return null;
  return readUnseen({ match, callee: UNSEEN }, evaluator.argumentsOf(call, scope), recognizer);
}

/** A method of such a client that is handed on to be run: `to_thread(client.create, ...)`. */
function ofHanded(call: Call, recognizer: Recognizer): RecognizedCall | null {
  const { scope, evaluator, shapes, language } = recognizer;
  const handed = evaluator.handedOver(call, scope);
  const match = handed && matchUnseen(handed.expression, scope, evaluator, shapes, language.id);
  const read = match && readUnseen({ match, callee: UNSEEN }, handed.args, recognizer);
  return read && { ...read, found: 'handed' };
}

function ofForeignClient(targets: readonly CallTarget[], recognizer: Recognizer): RecognizedCall | null {
  const { scope, evaluator, shapes, language } = recognizer;
  for (const { callee, args } of targets) {
    if (callee.kind !== 'external') continue;
    const match = matchForeign(callee, scope, evaluator, shapes, language.id);
    const read = match && readUnseen({ match, callee }, args, recognizer);
    if (read) return read;
  }
  return null;
}

function readUnseen(
  { match, callee }: { readonly match: ShapeMatch; readonly callee: ExternalValue },
  args: Arguments,
  { evaluator, shapes, language, watch, scope }: Recognizer,
): RecognizedCall | null {
  const site = new MatchedSite(match, args, language, watch, callee, { evaluator, shapes, scope });
  const request = hasNeeded(match.call, site) ? match.call.read(site) : null;
  return (
    request && { sdk: match.sdk.id, api: request.api ?? match.call.api, requests: [request], found: 'unseen' }
  );
}

interface Recognizer {
  readonly scope: Scope;
  readonly evaluator: Evaluator;
  readonly shapes: ShapeIndex;
  readonly language: Language;
  readonly watch: ReadWatch | null;
}

function recognized(
  targets: readonly CallTarget[],
  { scope, evaluator, shapes, language, watch }: Recognizer,
): Omit<RecognizedCall, 'found'> | null {
  let first: { sdk: string; api: Api } | null = null;
  const requests: CallRequest[] = [];
  for (const target of seenMade(targets)) {
    const { callee, args } = undecorated(target);
    if (callee.kind !== 'external') continue;
    const match = shapes.match(callee, language.id);
    if (!match || isTestDouble(match.whole, match.module, scope, evaluator)) continue;
    const read = match.call.read(
      new MatchedSite(match, args, language, watch, callee, { evaluator, shapes, scope }),
    );
    if (!read) continue;
    const request = withEnvironmentUrl(read, (variable) => evaluator.environmentValue(variable));
    first ??= { sdk: match.sdk.id, api: request.api ?? match.call.api };
    requests.push(request);
  }
  return first && { sdk: first.sdk, api: first.api, requests };
}

/** Of what a callee may be, that which was seen being made where there is such: a cache holds what is put into it. */
function seenMade(targets: readonly CallTarget[]): readonly CallTarget[] {
  if (targets.length < 2) return targets;
  const makings = targets.filter(({ callee }) => callee.kind === 'external' && !isOfType(callee));
  return targets.filter(
    ({ callee }) =>
      callee.kind !== 'external' ||
      !isOfType(callee) ||
      !makings.some((each) => each.callee.kind === 'external' && each.callee.module === callee.module),
  );
}

/** Whether a value is known by its type alone. */
function isOfType({ path }: ExternalValue): boolean {
  return path.some(({ kind }) => kind === 'instance');
}

/** What a decorator that we don't know made of a method (`retry(...)(client.create)`) is taken to run it. */
function undecorated(target: CallTarget): CallTarget {
  const { callee, args } = target;
  const made = callee.kind === 'external' ? callee.path.at(-1) : undefined;
  if (made?.kind !== 'call' || made.args.positionalCount !== 1 || made.args.names().length > 0) return target;
  const inner = made.args.positional(0);
  if (inner?.kind === 'external' && inner.path.at(-1)?.kind === 'member') return { callee: inner, args };
  return target;
}
