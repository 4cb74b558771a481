import type { LoggedUsage, UsageLogReader } from '../core/usage-log/logged-call';
import { openaiUsage } from './wire/openai-usage';
import { originIn } from './wire/origin';
import { amountOf, answersIn, fieldsOf, nameOf, present } from './wire/records';

/** Answers of Lumenfall, whose metadata tells what was charged. */
export const lumenfall: UsageLogReader = {
  id: 'lumenfall',
  about: 'answers of Lumenfall',
  read(record) {
    for (const answer of answersIn(record)) {
      const metadata = fieldsOf(answer.metadata);
      const amount = amountOf(metadata?.cost);
      if (!metadata || amount === null || metadata.cost_currency === undefined) continue;
      const usage = fieldsOf(answer.usage);
      const images = Array.isArray(answer.data) ? answer.data.length : undefined;
      return [
        {
          model: nameOf(metadata.model) ?? nameOf(answer.model),
          provider: 'lumenfall',
          usage: (usage && openaiUsage(usage)) ?? present<LoggedUsage>({ images }),
          tier: null,
          cost: { amount, currency: nameOf(metadata.cost_currency) ?? 'USD' },
          ...originIn(record),
        },
      ];
    }
    return null;
  },
};
