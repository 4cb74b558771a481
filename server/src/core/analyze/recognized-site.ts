import { dependsOnCallers } from '../evaluate/aliases';
import type { Caller } from '../evaluate/callers';
import type { Evaluator } from '../evaluate/evaluator';
import { bindFrame, type Place } from '../evaluate/frames';
import type { Reads, Recorded } from '../evaluate/recording';
import { type Bindings, bindScope, classOf, type FunctionScope, type Scope } from '../evaluate/scope';
import type { Assumption } from '../evaluate/values';
import type { Call } from '../ir/expressions';
import type { FunctionNode } from '../ir/statements';
import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import { ReadWatch } from '../recognize/read-watch';
import { type RecognizedCall, recognizeCall } from '../recognize/recognize-call';
import type { ShapeIndex } from '../recognize/shape-index';
import type { Language } from '../source/language';
import type { Quantity } from '../usage/quantity';
import { repetitionOf, times, withOwnRequests } from './repetition';
import { wrapperOf } from './wrapper-sites';

/** What is needed to tell what calls of one file send. */
export interface RecognitionParts {
  readonly evaluator: Evaluator;
  readonly shapes: ShapeIndex;
  readonly language: Language;
}

/** What one call sends each time, the likely request first, and how often it runs. Nothing is counted or priced yet. */
export interface Sending {
  readonly api: Api;
  readonly requests: readonly CallRequest[];
  readonly repeat: Quantity;
  readonly assumptions: readonly Assumption[];
}

/** A call site. */
export interface RecognizedSite extends Sending {
  readonly sdk: string;
  readonly found: RecognizedCall['found'];
  /** The function that the call stands in and whose callers give it arguments; null when there is none. */
  readonly wrapper: FunctionNode | null;
  readonly uses: readonly RecognizedUse[];
}

/** A call of a wrapper: what its site sends with the arguments given there. It runs as often as the loops around both say. */
export interface RecognizedUse extends Sending {
  readonly call: Call;
}

/** What recognising a candidate gives: `site` is null when it is no call that we know. */
export interface Recognition {
  readonly site: RecognizedSite | null;
  readonly reads: readonly Reads[];
}

/** Tells what a candidate call sends. */
export function recognizeSite(call: Call, place: Place, parts: RecognitionParts): Recognition {
  const recorded = parts.evaluator.record(() => sendingAt(call, place, parts));
  const { value: found, reads } = recorded;
  if (!found) return { site: null, reads: [reads] };
  const assumptions = bearing(recorded.assumptions, call, place.scope, parts);
  const wrapper = dependsOnCallers(reads.callersOf) ? wrapperOf(place) : null;
  if (!wrapper) return { site: { assumptions, wrapper: null, uses: [], ...found }, reads: [reads] };
  const callers = parts.evaluator.record(() => parts.evaluator.callersOf(wrapper));
  const here = callers.value.filter(({ place: { scope } }) => parts.evaluator.isAtHome(scope));
  const uses = here.map((caller) => useBy(caller, call, place, wrapper, parts));
  return {
    site: { assumptions, wrapper: wrapper.fn, uses: uses.flatMap(({ value }) => value ?? []), ...found },
    reads: [reads, callers.reads, ...uses.map((use) => use.reads)],
  };
}

/**
 * As `recognizeSite`, for a call in a function of another file. Null as well when nothing here calls the function, or
 * when it sends the same whoever calls it.
 */
export function recognizeImportedSite(call: Call, place: Place, parts: RecognitionParts): Recognition {
  const wrapper = wrapperOf(place);
  if (!wrapper) return { site: null, reads: [] };
  const callers = parts.evaluator.record(() => parts.evaluator.callersAtHome(wrapper));
  if (callers.value.length === 0) return { site: null, reads: [callers.reads] };
  const { value: found, reads } = parts.evaluator.record(() => sendingAt(call, place, parts));
  if (!found || !dependsOnCallers(reads.callersOf)) return { site: null, reads: [callers.reads, reads] };
  const uses = callers.value.map((caller) => useBy(caller, call, place, wrapper, parts));
  return {
    site: { assumptions: [], wrapper: wrapper.fn, uses: uses.flatMap(({ value }) => value ?? []), ...found },
    reads: [callers.reads, reads, ...uses.map((use) => use.reads)],
  };
}

function sendingAt(call: Call, place: Place, { evaluator, shapes, language }: RecognitionParts) {
  const recognized = recognizeCall(call, place.scope, evaluator, shapes, language);
  return recognized && sending(recognized, repetitionOf(place.frames, evaluator));
}

function sending({ sdk, api, requests, found }: RecognizedCall, around: Quantity) {
  return { sdk, api, requests, found, repeat: withOwnRequests(around, requests) };
}

/** The call once more with the arguments that one of the wrapper's callers gives. */
function useBy(
  caller: Caller,
  call: Call,
  place: Place,
  wrapper: FunctionScope,
  parts: RecognitionParts,
): Pick<Recorded<RecognizedUse | null>, 'value' | 'reads'> {
  const { evaluator, shapes, language } = parts;
  let scope = place.scope;
  const recorded = evaluator.record(() => {
    const bindings = bindingsOf(wrapper, caller, evaluator);
    scope = bindScope(place.scope, bindings);
    const recognized = recognizeCall(call, scope, evaluator, shapes, language);
    if (!recognized) return null;
    const inside = place.frames.map((frame) => bindFrame(frame, bindings));
    const around = repetitionOf(caller.place.frames, evaluator);
    return sending(recognized, times(around, repetitionOf(inside, evaluator)));
  });
  const { value: found, reads } = recorded;
  if (!found) return { value: null, reads };
  const assumptions = bearing(recorded.assumptions, call, scope, parts);
  return { value: { assumptions, call: caller.call, ...found }, reads };
}

/** What was assumed for the sake of what the request is made of. Seldom more is, so that a second look tells. */
function bearing(
  assumptions: readonly Assumption[],
  call: Call,
  scope: Scope,
  { evaluator, shapes, language }: RecognitionParts,
): readonly Assumption[] {
  if (assumptions.every(({ within }) => within === undefined)) return assumptions;
  const watch = new ReadWatch();
  evaluator.record(() => recognizeCall(call, scope, evaluator, shapes, language, watch));
  return watch.bearing(assumptions);
}

/** The caller's arguments, and for a method the instance, where it is known how that was made. */
function bindingsOf(wrapper: FunctionScope, { args, call, place }: Caller, evaluator: Evaluator): Bindings {
  const functions = new Map([[wrapper.fn, args]]);
  const owner = classOf(wrapper);
  if (!owner || call.callee.kind !== 'member') return { functions, receivers: new Map() };
  const receiver = evaluator.value(call.callee.object, place.scope);
  const isKnown =
    receiver.kind === 'instance' &&
    receiver.of.node === evaluator.classAt(owner).node &&
    receiver.args !== null;
  return { functions, receivers: isKnown ? new Map([[owner.node, receiver]]) : new Map() };
}
