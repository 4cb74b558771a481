import type { BatchForm } from '../batch-request';
import { anthropic } from './anthropic';
import { bedrock } from './bedrock';
import { body } from './body';
import { gemini } from './gemini';
import { openai } from './openai';
import { vertex } from './vertex';

/** Every form of batch request files, asked in this order: those that say more come first. */
export const batchForms: readonly BatchForm[] = [openai, body, anthropic, bedrock, gemini, vertex];
