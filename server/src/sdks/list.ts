import type { SdkShape } from '../core/recognize/sdk-shape';
import { aiSdk } from './ai-sdk';
import { anthropic } from './anthropic';
import { babysea } from './babysea';
import { bedrockBoto3 } from './bedrock-boto3';
import { bedrockClient } from './bedrock-client';
import { googleGenai } from './google-genai';
import { googleGenerativeAi } from './google-generativeai';
import { groq } from './groq';
import { langchain } from './langchain';
import { litellm } from './litellm';
import { mistral } from './mistral';
import { ollama } from './ollama';
import { openai } from './openai';
import { openaiAgents, openaiAgentsPython } from './openai-agents';
import { openaiWrappers } from './openai-wrappers';
import { pydanticAi } from './pydantic-ai';
import { together } from './together';
import { vertexAi } from './vertexai';

/** All SDK shapes. A module that two of them know is asked in this order. */
export const sdks: readonly SdkShape[] = [
  openai,
  openaiWrappers,
  anthropic,
  googleGenai,
  googleGenerativeAi,
  vertexAi,
  aiSdk,
  langchain,
  litellm,
  babysea,
  groq,
  together,
  mistral,
  ollama,
  openaiAgentsPython,
  openaiAgents,
  pydanticAi,
  bedrockBoto3,
  bedrockClient,
];
