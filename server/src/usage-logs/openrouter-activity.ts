import type { LoggedCall, LoggedUsage, UsageLogReader } from '../core/usage-log/logged-call';
import { amountOf, countOf, type Fields, fieldsOf, nameOf, present } from './wire/records';

/** What OpenRouter tells of past days (`/api/v1/activity`): the requests of a day to a model, one a record or in one list. */
export const openrouterActivity: UsageLogReader = {
  id: 'openrouter-activity',
  about: "exports of OpenRouter's activity",
  read(record) {
    const days = Array.isArray(record.data) ? record.data.map(fieldsOf) : [record];
    if (days.length === 0 || !days.every(isDay)) return null;
    return days.flatMap((day) => callOf(day!) ?? []);
  },
};

function isDay(day: Fields | null): boolean {
  return day !== null && day.model_permaslug !== undefined && day.completion_tokens !== undefined;
}

function callOf(day: Fields): LoggedCall | null {
  const requests = countOf(day.requests);
  if (requests === undefined || requests === 0) return null;
  const amount = amountOf(day.usage);
  return {
    model: nameOf(day.model) ?? nameOf(day.model_permaslug),
    provider: 'openrouter',
    usage: present<LoggedUsage>({
      inputTokens: countOf(day.prompt_tokens),
      outputTokens: countOf(day.completion_tokens),
    }),
    tier: null,
    cost: amount === null ? null : { amount, currency: 'USD' },
    requests,
  };
}
