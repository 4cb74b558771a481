import { text } from '../evaluate/known';
import { NO_LITERALS } from '../evaluate/recording';
import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import { CostPlan } from './cost-plan';
import type { CostedRequest } from './costed-request';
import type { AnalyzeOptions } from './options';
import type { CostingParts } from './routes';
import type { Stated } from './stated-assumptions';

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

/** What one request costs: where it goes, or at another model (`at`). Its standard price counts where no batch price is known. */
export function costPosted(
  request: CallRequest,
  api: Api,
  { batch, outputTokens }: Pick<PostedRequest, 'batch' | 'outputTokens'>,
  options: AnalyzeOptions,
  parts: CostingParts,
  at: ModelAt | null,
): PostedCost {
  const stated = statedOf(outputTokens, at);
  const question = { api, stated, options, parts };
  const cost = (sent: CallRequest) => new CostPlan([sent], question, lookOnce).cost(NO_LITERALS);
  if (!batch) return { api, request, costed: cost(request), atBatchPrice: false };
  const costed = cost({ ...request, tier: BATCH });
  const { routes } = costed.priced;
  const atBatchPrice = routes.every(({ price }) => price === null || price.batchMultiplier !== null);
  return { api, request, costed: atBatchPrice ? costed : cost(request), atBatchPrice };
}

const BATCH = text('batch');

const lookOnce = <T>(look: () => T) => ({ value: look(), literals: NO_LITERALS });

function statedOf(outputTokens: number | null, at: ModelAt | null): Stated | null {
  if (outputTokens === null && at === null) return null;
  return {
    model: at?.model ?? null,
    provider: at?.provider ?? null,
    inputTokens: null,
    outputTokens,
    calls: null,
    measured: true,
  };
}
