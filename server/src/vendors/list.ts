import type { Vendor } from '../core/vendor/vendor';
import { amazon } from './amazon';
import { anthropic } from './anthropic';
import { cohere } from './cohere';
import { deepseek } from './deepseek';
import { google } from './google';
import { groq } from './groq';
import { meta } from './meta';
import { mistral } from './mistral';
import { moonshot } from './moonshot';
import { openai } from './openai';
import { qwen } from './qwen';
import { unknown } from './unknown';
import { xai } from './xai';
import { zai } from './zai';

/** All vendors; the last one takes the models that none of the others made. */
export const vendors: readonly Vendor[] = [
  openai,
  anthropic,
  google,
  meta,
  mistral,
  qwen,
  deepseek,
  cohere,
  xai,
  amazon,
  moonshot,
  zai,
  groq,
  unknown,
];
