import type { LoggedCall, LoggedUsage, UsageLogReader } from '../core/usage-log/logged-call';
import { countOf, type Fields, fieldsOf, nameOf, present, without } from './wire/records';

/**
 * What OpenAI tells of the usage of an organization (`/v1/organization/usage/completions`), one bucket of requests a record, or
 * pages of them; a row a bucket where it is exported as a table.
 */
export const openaiUsageExport: UsageLogReader = {
  id: 'openai-usage-export',
  about: "exports of OpenAI's usage",
  read(record) {
    const buckets = listOf(record.data).flatMap(({ results }) => listOf(results));
    const results = buckets.length > 0 ? buckets : listOf(record.results);
    if (results.length > 0)
      return results.every(isResult) ? results.flatMap((each) => callOf(each) ?? []) : null;
    const call = isResult(record) ? callOf(record) : null;
    return call && [call];
  },
};

function isResult(result: Fields): boolean {
  return result.num_model_requests !== undefined;
}

function callOf(result: Fields): LoggedCall | null {
  const requests = countOf(result.num_model_requests);
  if (requests === undefined || requests === 0) return null;
  const cached = countOf(result.input_cached_tokens);
  const [heard, spoken] = [countOf(result.input_audio_tokens), countOf(result.output_audio_tokens)];
  return {
    model: nameOf(result.model),
    provider: 'openai',
    usage: present<LoggedUsage>({
      inputTokens: without(countOf(result.input_tokens), cached, heard),
      cachedInputTokens: cached || undefined,
      inputAudioTokens: heard || undefined,
      outputTokens: without(countOf(result.output_tokens), spoken),
      outputAudioTokens: spoken || undefined,
    }),
    tier: result.batch === true || result.batch === 'true' ? 'batch' : null,
    cost: null,
    requests,
  };
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf).filter((each) => each !== null) : [];
}
