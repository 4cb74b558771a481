import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import type { CostedRequest } from './costed-request';

/** A request as it goes to an API: what a batch file or a log holds of it. */
export interface PostedRequest {
  /** The whole address; its path tells which API is asked. */
  readonly url: string;
  /** What `JSON.parse` gave. */
  readonly body: unknown;
  /** Id of the provider that bills; null: the host of the address tells. */
  readonly provider: string | null;
  /** Whether a batch API takes it, at its prices where they are known. */
  readonly batch: boolean;
  /** Output tokens that were measured for it; null: none were. */
  readonly outputTokens: number | null;
}

export interface PostedCost {
  readonly api: Api;
  readonly costed: CostedRequest;
  /** What was read of the request. */
  readonly request: CallRequest;
  /** Whether it has the price of a batch. */
  readonly atBatchPrice: boolean;
}

/** A model, and who bills for it. */
export interface ModelAt {
  readonly model: string;
  /** Provider id; null: as the request says. */
  readonly provider: string | null;
}
