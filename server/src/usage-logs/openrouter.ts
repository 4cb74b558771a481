import type { UsageLogReader } from '../core/usage-log/logged-call';
import { openaiUsage } from './wire/openai-usage';
import { originIn } from './wire/origin';
import { amountOf, answerWithUsage, nameOf } from './wire/records';

/** Answers of OpenRouter, whose usage tells what was charged, in US dollars. */
export const openrouter: UsageLogReader = {
  id: 'openrouter',
  about: 'answers of OpenRouter',
  read(record) {
    const found = answerWithUsage(record);
    const amount = found && amountOf(found.usage.cost);
    const usage = found && openaiUsage(found.usage);
    if (amount == null || !usage) return null;
    return [
      {
        model: nameOf(found.answer.model) ?? nameOf(record.model),
        provider: 'openrouter',
        usage,
        tier: null,
        cost: { amount, currency: 'USD' },
        ...originIn(record),
      },
    ];
  },
};
