import type { Value } from '../../core/evaluate/values';
import type { Api } from '../../core/recognize/api';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import type { SentUrl } from './http-url';
import type { RequestReader } from './openai-client';

/** A request as an endpoint's reader sees it. */
export interface Sent {
  /** The body's fields as arguments. */
  readonly site: SiteView;
  readonly body: Value;
  readonly provider: ProviderEvidence;
  readonly url: SentUrl;
  /** What the endpoint's path captured, in order. */
  readonly captured: readonly Value[];
}

/** An address that is posted to, and what is asked for there. */
export interface HttpEndpoint {
  /** Ids of providers that have it; null: all that are known. */
  readonly providers: readonly string[] | null;
  /** What the path is or ends in. Groups capture what it says of the request. */
  readonly path: RegExp;
  readonly api: Api;
  /**
   * What tells it at a host that nobody knows: the path alone, the path with a body that names a model, or with one that can't
   * be seen as well. Absent: nothing does, for such paths are anybody's.
   */
  readonly anywhere?: 'path' | 'body' | 'fitting-body';
  /** Whether a client that declares what its API has by such a path is one of it, whatever body it sends. */
  readonly declared?: boolean;
  /** What a host that nobody knows is called, the variable that holds it or the class that asks it, where it has this all the same. */
  readonly called?: (name: string) => boolean;
  /** Null where what is sent costs nothing. */
  readonly read: (sent: Sent) => CallRequest | null;
}

/** A reader of arguments as a reader of bodies. */
export function body(read: RequestReader): HttpEndpoint['read'] {
  return ({ site, provider }) => read(site, provider);
}

/** The same where the path names the model. */
export function withModelOfPath(read: RequestReader): HttpEndpoint['read'] {
  return ({ site, provider, captured }) => {
    const request = read(site, provider);
    const [model] = captured;
    return request && model ? { ...request, model } : request;
  };
}
