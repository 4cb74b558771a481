import * as v from 'valibot';
import type { AccountQuery } from '../../core/billing/account-api';
import { aside, count, label } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { limitWords, type ModelLimits, modelLimitFacts } from '../wire/model-limits';
import { getWithKey } from '../wire/requests';
import { NAME, ORIGIN } from './hosts';
import { outOfQuota } from './out-of-quota';

const LIMIT = v.object({
  model: label,
  max_requests_per_1_minute: v.nullish(count),
  max_tokens_per_1_minute: v.nullish(count),
  max_images_per_1_minute: aside(count),
  max_requests_per_1_day: aside(count),
});

const ANSWER = v.object({ data: v.array(LIMIT), has_more: aside(v.boolean()) });

/** Ids stand in the path of the request. */
const PROJECT = /^[A-Za-z0-9_-]{1,80}$/;
const PAGE = 100;

/** The rate limits of one project by model, which admin keys may ask for. */
export const rateLimits: AccountQuery = {
  id: 'rate-limits',
  tells: ['limits'],
  keys: ['admin'],
  when: 'poll',
  request({ kind, fields }) {
    const project = fields.project ?? '';
    if (kind !== 'admin' || !PROJECT.test(project)) return null;
    return getWithKey(ORIGIN, `/v1/organization/projects/${project}/rate_limits`, { limit: PAGE });
  },
  read(response) {
    const isOut = outOfQuota(response);
    if (isOut) return { facts: null, failure: isOut };
    const { value, failure } = readJson(response, ANSWER, NAME);
    if (failure) return { facts: null, failure };
    return { facts: modelLimitFacts(value.data.map(rowOf), value.has_more !== true), failure: null };
  },
};

function rowOf(limit: v.InferOutput<typeof LIMIT>): ModelLimits {
  const parts = [
    [limit.max_requests_per_1_minute, 'requests per minute'],
    [limit.max_tokens_per_1_minute, 'tokens per minute'],
    [limit.max_images_per_1_minute, 'images per minute'],
    [limit.max_requests_per_1_day, 'requests per day'],
  ] as const;
  return {
    models: limit.model,
    requestsPerMinute: limit.max_requests_per_1_minute ?? null,
    tokensPerMinute: limit.max_tokens_per_1_minute ?? null,
    words: parts.flatMap(([value, unit]) => (value == null ? [] : [limitWords(value, unit)])),
  };
}
