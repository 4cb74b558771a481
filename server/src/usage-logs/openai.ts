import type { UsageLogReader } from '../core/usage-log/logged-call';
import { openaiUsage, tierOf } from './wire/openai-usage';
import { originIn } from './wire/origin';
import { answerWithUsage, nameOf } from './wire/records';

/** Answers of OpenAI's APIs and of all that copy them, one a line, and lines of its batches' output. */
export const openai: UsageLogReader = {
  id: 'openai',
  about: "answers of OpenAI's APIs",
  read(record) {
    const found = answerWithUsage(record);
    const usage = found && openaiUsage(found.usage);
    if (!usage) return null;
    const { answer } = found;
    const model = nameOf(answer.model) ?? nameOf(record.model);
    // A line of a batch's output has its number and the answer with the code of HTTP.
    const isBatch = record.custom_id !== undefined && record.response !== undefined;
    return [
      {
        model,
        provider: nameOf(record.provider),
        usage,
        tier: isBatch ? 'batch' : tierOf(answer.service_tier),
        cost: null,
        ...originIn(record),
      },
    ];
  },
};
