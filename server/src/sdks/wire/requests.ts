import type { Value } from '../../core/evaluate/values';
import type {
  CallRequest,
  MediaRequest,
  OutputRequest,
  ProviderEvidence,
} from '../../core/recognize/call-request';

/** A request with nothing but what is told. */
export function request(told: Pick<CallRequest, 'model' | 'provider'> & Partial<CallRequest>): CallRequest {
  return {
    prompts: [],
    tools: null,
    schema: null,
    output: noText,
    media: null,
    tier: null,
    repeat: null,
    steps: null,
    unmetered: null,
    ...told,
  };
}

/** Evidence for the provider with nothing but what is told. */
export function evidence(told: Partial<ProviderEvidence>): ProviderEvidence {
  return { sdk: null, fixed: false, baseUrl: null, baseUrlVariable: null, byModelPrefix: null, ...told };
}

export const noText: OutputRequest = { cap: null, capName: null, count: null, text: false, reasoning: null };

export function textOutput(
  cap: { readonly name: string; readonly value: Value } | null,
  told: Partial<OutputRequest> = {},
): OutputRequest {
  return {
    cap: cap?.value ?? null,
    capName: cap?.name ?? null,
    count: null,
    text: true,
    reasoning: null,
    ...told,
  };
}

export function media(kind: MediaRequest['kind'], told: Partial<MediaRequest> = {}): MediaRequest {
  return {
    kind,
    count: null,
    size: null,
    quality: null,
    seconds: null,
    resolution: null,
    audio: null,
    partials: null,
    ...told,
  };
}
