import type { LoggedCall, LoggedUsage, UsageLogReader } from '../core/usage-log/logged-call';
import { originIn } from './wire/origin';
import { providerNamed } from './wire/provider-names';
import { countOf, type Fields, fieldsOf, nameOf, present, without } from './wire/records';

/** Spans by OpenTelemetry's conventions for generative AI: one a line, or many in one export (OTLP as JSON). */
export const opentelemetry: UsageLogReader = {
  id: 'opentelemetry',
  about: 'spans of OpenTelemetry',
  read(record) {
    const exported = listOf(record.resourceSpans);
    if (exported.length > 0) {
      const scopes = exported.flatMap((each) => listOf(each.scopeSpans));
      return scopes.flatMap((each) => listOf(each.spans)).flatMap((span) => callOf(span) ?? []);
    }
    const call = callOf(record);
    return call && [call];
  },
};

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf).filter((each) => each !== null) : [];
}

function callOf(span: Fields): LoggedCall | null {
  const attributes = attributesOf(span);
  const input = countOf(attributes['gen_ai.usage.input_tokens'] ?? attributes['gen_ai.usage.prompt_tokens']);
  const output = countOf(
    attributes['gen_ai.usage.output_tokens'] ?? attributes['gen_ai.usage.completion_tokens'],
  );
  if (input === undefined && output === undefined) return null;
  const cached = countOf(attributes['gen_ai.usage.cache_read.input_tokens']);
  const written = countOf(attributes['gen_ai.usage.cache_creation.input_tokens']);
  return {
    model: nameOf(attributes['gen_ai.response.model']) ?? nameOf(attributes['gen_ai.request.model']),
    provider: providerNamed(
      nameOf(attributes['gen_ai.provider.name']) ?? nameOf(attributes['gen_ai.system']),
    ),
    usage: present<LoggedUsage>({
      inputTokens: without(input, cached, written),
      cachedInputTokens: cached || undefined,
      cacheWriteTokens: written || undefined,
      outputTokens: output,
    }),
    tier: null,
    cost: null,
    ...originIn({ ...span, attributes }),
  };
}

/** Attributes as an object, or as OTLP lists them: `{"key", "value": {"intValue": "12"}}`. */
function attributesOf({ attributes }: Fields): Fields {
  const plain = fieldsOf(attributes);
  if (plain) return plain;
  const entries = listOf(attributes).flatMap(({ key, value }): [string, unknown][] => {
    const typed = fieldsOf(value);
    return typeof key === 'string' && typed ? [[key, typed.stringValue ?? typed.intValue]] : [];
  });
  return Object.fromEntries(entries);
}
