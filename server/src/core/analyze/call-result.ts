import type { Caller } from '../evaluate/callers';
import type { Evaluator } from '../evaluate/evaluator';
import type { Place } from '../evaluate/frames';
import type { Reads, Recorded } from '../evaluate/recording';
import { bindScope, classOf, type FunctionScope } from '../evaluate/scope';
import type { Arguments, Assumption } from '../evaluate/values';
import type { Call } from '../ir/expressions';
import type { ClassNode, FunctionNode } from '../ir/statements';
import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import { recognizeCall } from '../recognize/recognize-call';
import type { ShapeIndex } from '../recognize/shape-index';
import type { Language } from '../source/language';
import type { Quantity } from '../usage/quantity';
import type { CostedRequest } from './cost-request';
import { repetitionOf } from './repetition';
import type { Stated } from './stated-assumptions';

/** What is needed to look at calls of one file. */
export interface CallContext {
  readonly evaluator: Evaluator;
  readonly shapes: ShapeIndex;
  readonly language: Language;
  /** Prices requests; the likely one first. */
  cost(requests: readonly CallRequest[], api: Api, stated: Stated | null): CostedRequest;
  /** Tokens of a text for a model; null: the model is not known. */
  countText(text: string, model: string | null): Quantity;
}

/** What one call site is and costs, without positions: these move with the text. */
export interface CallResult {
  readonly sdk: string;
  readonly api: Api;
  readonly requests: readonly CallRequest[];
  readonly costed: CostedRequest;
  readonly repeat: Quantity;
  readonly assumptions: readonly Assumption[];
  /** The function that the call stands in and whose callers give it arguments; null when there is none. */
  readonly wrapper: FunctionNode | null;
  readonly uses: readonly UseResult[];
}

export interface UseResult {
  readonly call: Call;
  readonly costed: CostedRequest;
  readonly repeat: Quantity;
  readonly assumptions: readonly Assumption[];
}

/** Looks at one candidate call; the value is null when it sends nothing that we know. */
export function lookAtCall(
  call: Call,
  place: Place,
  stated: Stated | null,
  context: CallContext,
): { readonly result: CallResult | null; readonly reads: readonly Reads[] } {
  const { value, reads, assumptions } = context.evaluator.record(() => siteAt(call, place, stated, context));
  const wrapper = wrapperOf(place);
  if (!value) return { result: null, reads: [reads] };
  if (!wrapper || reads.callersOf.size === 0) return { result: { ...value, assumptions }, reads: [reads] };
  const uses = usesOf(call, place, wrapper, stated, context);
  const found = uses.flatMap((use) => (use.value ? [{ ...use.value, assumptions: use.assumptions }] : []));
  return {
    result: { ...value, assumptions, wrapper: wrapper.fn, uses: found },
    reads: [reads, ...uses.map((use) => use.reads)],
  };
}

function siteAt(call: Call, place: Place, stated: Stated | null, context: CallContext): CallResult | null {
  const { evaluator, shapes, language } = context;
  const recognized = recognizeCall(call, place.scope, evaluator, shapes, language);
  if (!recognized) return null;
  const costed = context.cost(recognized.requests, recognized.api, stated);
  const repeat = repetitionOf(place.frames, evaluator);
  return { ...recognized, costed, repeat, assumptions: [], wrapper: null, uses: [] };
}

/** The innermost function around a call that is called by name: not one that is handed to `map` on the spot. */
function wrapperOf(place: Place): FunctionScope | null {
  for (let at = place.frames.length - 1; at >= 0; at--) {
    const frame = place.frames[at]!;
    if (frame.kind === 'function' && frame.scope.passedTo === null) return frame.scope;
  }
  return null;
}

/** The call once more for each of the wrapper's callers, with the arguments given there. */
function usesOf(
  call: Call,
  place: Place,
  wrapper: FunctionScope,
  stated: Stated | null,
  context: CallContext,
): Recorded<UseResult | null>[] {
  const { evaluator, shapes, language } = context;
  return evaluator.callersOf(wrapper).map((caller) =>
    evaluator.record(() => {
      const scope = bindScope(place.scope, bindingsOf(wrapper, caller, evaluator));
      const recognized = recognizeCall(call, scope, evaluator, shapes, language);
      if (!recognized) return null;
      const costed = context.cost(recognized.requests, recognized.api, stated);
      const repeat = repetitionOf(caller.place.frames, evaluator);
      return { call: caller.call, costed, repeat, assumptions: [] };
    }),
  );
}

/** The caller's arguments, and for a method those that the instance was constructed with, where they are known. */
function bindingsOf(
  wrapper: FunctionScope,
  { args, call, place }: Caller,
  evaluator: Evaluator,
): ReadonlyMap<FunctionNode | ClassNode, Arguments> {
  const bindings = new Map<FunctionNode | ClassNode, Arguments>([[wrapper.fn, args]]);
  const owner = classOf(wrapper);
  if (!owner || call.callee.kind !== 'member') return bindings;
  const receiver = evaluator.value(call.callee.object, place.scope);
  if (receiver.kind === 'instance' && receiver.of.node === owner.node && receiver.args) {
    bindings.set(owner.node, receiver.args);
  }
  return bindings;
}
