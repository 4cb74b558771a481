import type { Evaluator } from '../evaluate/evaluator';
import type { Scope } from '../evaluate/scope';
import type { Call } from '../ir/expressions';
import type { Language } from '../source/language';
import type { Api } from './api';
import type { CallRequest } from './call-request';
import { MatchedSite } from './matched-site';
import type { ReadWatch } from './read-watch';
import type { ShapeIndex } from './shape-index';
import { isTestDouble } from './test-double';

/** A call that sends, and what it asks for: one request for each thing that its callee may be, the likely one first. */
export interface RecognizedCall {
  readonly sdk: string;
  readonly api: Api;
  readonly requests: readonly CallRequest[];
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
  let first: { sdk: string; api: Api } | null = null;
  const requests: CallRequest[] = [];
  for (const { callee, args } of evaluator.targetsOf(call, scope)) {
    if (callee.kind !== 'external') continue;
    const match = shapes.match(callee, language.id);
    if (!match || isTestDouble(match.whole, match.module, scope, evaluator)) continue;
    const request = match.call.read(new MatchedSite(match, args, language, watch, callee));
    if (!request) continue;
    first ??= { sdk: match.sdk.id, api: request.api ?? match.call.api };
    requests.push(request);
  }
  return first && { sdk: first.sdk, api: first.api, requests };
}
