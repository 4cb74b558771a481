import type { UsageLogReader } from '../core/usage-log/logged-call';
import { anthropic } from './anthropic';
import { litellm } from './litellm';
import { lumenfall } from './lumenfall';
import { lumenfallRequests } from './lumenfall-requests';
import { openai } from './openai';
import { openaiUsageExport } from './openai-usage-export';
import { openrouter } from './openrouter';
import { openrouterActivity } from './openrouter-activity';
import { opentelemetry } from './opentelemetry';

/** The first that takes a record counts: those that say what was charged come before those that are like others. */
export const usageLogReaders: readonly UsageLogReader[] = [
  opentelemetry,
  openaiUsageExport,
  openrouterActivity,
  lumenfallRequests,
  lumenfall,
  openrouter,
  litellm,
  anthropic,
  openai,
];
