import type { LoggedUsage, UsageLogReader } from '../core/usage-log/logged-call';
import { openaiUsage } from './wire/openai-usage';
import { originIn } from './wire/origin';
import { providerNamed } from './wire/provider-names';
import { amountOf, countOf, fieldsOf, nameOf, present } from './wire/records';

/** Spend logs of LiteLLM's proxy, one row a record. What a call read from its cache is in `metadata.usage_object`. */
export const litellm: UsageLogReader = {
  id: 'litellm',
  about: 'spend logs of LiteLLM',
  read(record) {
    const { spend, prompt_tokens: input, completion_tokens: output } = record;
    if (spend === undefined || countOf(input) === undefined) return null;
    const object = fieldsOf(fieldsOf(record.metadata)?.usage_object);
    const own = present<LoggedUsage>({ inputTokens: countOf(input), outputTokens: countOf(output) });
    const amount = amountOf(spend);
    return [
      {
        model: nameOf(record.model) ?? nameOf(record.model_group),
        provider: providerNamed(nameOf(record.custom_llm_provider)),
        usage: (object && openaiUsage(object)) ?? own,
        tier: null,
        cost: amount === null ? null : { amount, currency: 'USD' },
        ...originIn(record),
      },
    ];
  },
};
