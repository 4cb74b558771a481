import * as v from 'valibot';
import type { AccountQuery } from '../../core/billing/account-api';
import { aside, count } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { limitWords, type ModelLimits, modelLimitFacts } from '../wire/model-limits';
import { getWithKey } from '../wire/requests';
import { NAME, ORIGIN } from './hosts';

const GROUP = v.object({
  group_type: v.string(),
  models: v.nullish(v.array(v.string())),
  limits: v.array(v.object({ type: v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,60}$/)), value: count })),
});

const ANSWER = v.object({ data: v.array(GROUP), next_page: aside(v.string()) });

/** Names that are longer than a name of a model are none. */
const LONGEST = 80;

/** The rate limits of an organization by group of models, which admin keys may ask for. */
export const rateLimits: AccountQuery = {
  id: 'rate-limits',
  tells: ['limits'],
  keys: ['admin'],
  when: 'poll',
  request: ({ kind }) =>
    kind === 'admin'
      ? getWithKey(ORIGIN, '/v1/organizations/rate_limits', { group_type: 'model_group' })
      : null,
  read(response) {
    const { value, failure } = readJson(response, ANSWER, NAME);
    if (failure) return { facts: null, failure };
    const groups = value.data.filter(({ group_type }) => group_type === 'model_group');
    return { facts: modelLimitFacts(groups.map(rowOf), value.next_page === null), failure: null };
  },
};

/** Tokens are limited apart for input and output, so that no one number is theirs. */
function rowOf({ models, limits }: v.InferOutput<typeof GROUP>): ModelLimits {
  const requests = limits.find(({ type }) => type === 'requests_per_minute');
  const [name = 'a group of models', ...others] = models ?? [];
  return {
    models: `${name.slice(0, LONGEST)}${others.length > 0 ? ` and ${others.length} more` : ''}`,
    requestsPerMinute: requests?.value ?? null,
    tokensPerMinute: null,
    words: limits.map(({ type, value }) => limitWords(value, type.replaceAll('_', ' '))),
  };
}
