import type { Provider } from '../core/provider/provider';
import { ai21 } from './ai21';
import { alibaba } from './alibaba';
import { anthropic } from './anthropic/anthropic';
import { arcee } from './arcee';
import { assemblyai } from './assemblyai';
import { avian } from './avian';
import { azure } from './azure';
import { babysea } from './babysea/babysea';
import { baseten } from './baseten';
import { bedrock } from './bedrock';
import { bfl } from './bfl';
import { cerebras } from './cerebras';
import { cheapa } from './cheapa/cheapa';
import { cloudflare } from './cloudflare';
import { cohere } from './cohere';
import { deepgram } from './deepgram';
import { deepinfra } from './deepinfra';
import { deepseek } from './deepseek/deepseek';
import { doubleword } from './doubleword';
import { elevenlabs } from './elevenlabs/elevenlabs';
import { fal } from './fal/fal';
import { fireworks } from './fireworks';
import { flexai } from './flexai/flexai';
import { friendli } from './friendli';
import { getimg } from './getimg';
import { githubModels } from './github-models';
import { google } from './google';
import { groq } from './groq';
import { huggingface } from './huggingface';
import { hume } from './hume';
import { hyperbolic } from './hyperbolic';
import { ideogram } from './ideogram';
import { jina } from './jina';
import { litellmProxy } from './litellm-proxy/litellm-proxy';
import { lmnt } from './lmnt';
import { lmstudio } from './lmstudio';
import { luma } from './luma';
import { lumenfall } from './lumenfall/lumenfall';
import { minimax } from './minimax';
import { mistral } from './mistral';
import { moonshotai } from './moonshotai/moonshotai';
import { moonshotaiCn } from './moonshotai-cn/moonshotai-cn';
import { nebius } from './nebius';
import { newApi } from './new-api/new-api';
import { novita } from './novita/novita';
import { nvidia } from './nvidia';
import { ollama } from './ollama';
import { oneApi } from './one-api/one-api';
import { openai } from './openai/openai';
import { openrouter } from './openrouter/openrouter';
import { ovhcloud } from './ovhcloud';
import { perplexity } from './perplexity';
import { replicate } from './replicate';
import { runway } from './runway';
import { sambanova } from './sambanova';
import { serika } from './serika/serika';
import { siliconflow } from './siliconflow/siliconflow';
import { siliconflowCn } from './siliconflow-cn/siliconflow-cn';
import { stability } from './stability/stability';
import { together } from './together';
import { vercel } from './vercel/vercel';
import { vertex } from './vertex';
import { voyage } from './voyage';
import { watsonx } from './watsonx';
import { xai } from './xai/xai';
import { zai } from './zai';
import { zhipuai } from './zhipuai';

/** Everyone who may bill. */
export const providers: readonly Provider[] = [
  ai21,
  alibaba,
  anthropic,
  arcee,
  assemblyai,
  avian,
  azure,
  babysea,
  baseten,
  bedrock,
  bfl,
  cerebras,
  cheapa,
  cloudflare,
  cohere,
  deepgram,
  deepinfra,
  deepseek,
  doubleword,
  elevenlabs,
  fal,
  fireworks,
  flexai,
  friendli,
  githubModels,
  google,
  groq,
  huggingface,
  hume,
  hyperbolic,
  getimg,
  ideogram,
  jina,
  litellmProxy,
  lmnt,
  lmstudio,
  luma,
  lumenfall,
  minimax,
  mistral,
  moonshotai,
  moonshotaiCn,
  nebius,
  newApi,
  novita,
  nvidia,
  ollama,
  oneApi,
  openai,
  openrouter,
  ovhcloud,
  perplexity,
  replicate,
  runway,
  sambanova,
  serika,
  siliconflow,
  siliconflowCn,
  stability,
  together,
  vercel,
  vertex,
  voyage,
  watsonx,
  xai,
  zai,
  zhipuai,
];
