import type { Wire } from '../wire';
import { anthropic } from './anthropic';
import { babysea } from './babysea';
import { cheapa } from './cheapa';
import { deepseek } from './deepseek';
import { elevenlabs } from './elevenlabs';
import { fal } from './fal';
import { flexai } from './flexai';
import { litellmProxy } from './litellm-proxy';
import { lumenfall } from './lumenfall';
import { moonshotai, moonshotaiCn } from './moonshotai';
import { newApi } from './new-api';
import { novita } from './novita';
import { oneApi } from './one-api';
import { openai } from './openai';
import { openrouter } from './openrouter';
import { ownGateway } from './own-gateway';
import { serika } from './serika';
import { siliconflow, siliconflowCn } from './siliconflow';
import { stability } from './stability';
import { vercel } from './vercel';
import { xai } from './xai';

/** Every provider that the sandbox speaks for. */
export const wires: readonly Wire[] = [
  anthropic,
  babysea,
  cheapa,
  deepseek,
  elevenlabs,
  fal,
  flexai,
  litellmProxy,
  lumenfall,
  moonshotai,
  moonshotaiCn,
  newApi,
  novita,
  oneApi,
  openai,
  openrouter,
  ownGateway,
  serika,
  siliconflow,
  siliconflowCn,
  stability,
  vercel,
  xai,
];
