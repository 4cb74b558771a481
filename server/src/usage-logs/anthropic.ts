import type { LoggedUsage, UsageLogReader } from '../core/usage-log/logged-call';
import { tierOf } from './wire/openai-usage';
import { originIn } from './wire/origin';
import { answerWithUsage, countOf, type Fields, fieldsOf, nameOf, present, without } from './wire/records';

/** Answers of Anthropic's API, one a line, and lines of its batches' results. Cached tokens are apart from the others. */
export const anthropic: UsageLogReader = {
  id: 'anthropic',
  about: "answers of Anthropic's API",
  read(record) {
    const found = answerWithUsage(record);
    if (!found || !isAnthropic(found.answer, found.usage)) return null;
    const { answer, usage } = found;
    const isBatch = record.custom_id !== undefined && record.result !== undefined;
    return [
      {
        model: nameOf(answer.model) ?? nameOf(record.model),
        provider: nameOf(record.provider) ?? 'anthropic',
        usage: usageOf(usage),
        tier: isBatch ? 'batch' : tierOf(usage.service_tier),
        cost: null,
        ...originIn(record),
      },
    ];
  },
};

/** Its own fields, or the shape of its answers: others count the cached tokens among the input. */
function isAnthropic(answer: Fields, usage: Fields): boolean {
  if (countOf(usage.input_tokens) === undefined || usage.input_tokens_details !== undefined) return false;
  return (
    'cache_read_input_tokens' in usage || 'cache_creation_input_tokens' in usage || answer.type === 'message'
  );
}

function usageOf(usage: Fields): LoggedUsage {
  const written = countOf(usage.cache_creation_input_tokens);
  const hour = countOf(fieldsOf(usage.cache_creation)?.ephemeral_1h_input_tokens);
  return present<LoggedUsage>({
    inputTokens: countOf(usage.input_tokens),
    cachedInputTokens: countOf(usage.cache_read_input_tokens) || undefined,
    cacheWriteTokens: without(written, hour) || undefined,
    cacheWrite1hTokens: hour || undefined,
    outputTokens: countOf(usage.output_tokens),
  });
}
