import type { LoggedUsage } from '../../core/usage-log/logged-call';
import { countOf, type Fields, fieldsOf, present, without } from './records';

/** Usage as OpenAI's APIs tell it, whose input tokens hold the cached ones; null where it has none of their fields. */
export function openaiUsage(usage: Fields): LoggedUsage | null {
  const input = countOf(usage.prompt_tokens ?? usage.input_tokens);
  const output = countOf(usage.completion_tokens ?? usage.output_tokens);
  if (input === undefined && output === undefined) return null;
  const inputs = fieldsOf(usage.prompt_tokens_details ?? usage.input_tokens_details);
  const outputs = fieldsOf(usage.completion_tokens_details ?? usage.output_tokens_details);
  const cached = countOf(inputs?.cached_tokens);
  const written = countOf(inputs?.cache_write_tokens);
  const heard = countOf(inputs?.audio_tokens);
  const spoken = countOf(outputs?.audio_tokens);
  return present<LoggedUsage>({
    inputTokens: without(input, cached, written, heard),
    cachedInputTokens: cached || undefined,
    cacheWriteTokens: written || undefined,
    inputAudioTokens: heard || undefined,
    outputTokens: without(output, spoken),
    outputAudioTokens: spoken || undefined,
  });
}

/** Tiers that are the standard one by another name. */
const STANDARD = new Set(['default', 'auto', 'standard']);

export function tierOf(value: unknown): string | null {
  return typeof value === 'string' && value.length < 40 && !STANDARD.has(value) ? value : null;
}
