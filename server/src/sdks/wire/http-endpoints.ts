import { anthropicEndpoints } from './http-anthropic';
import { bedrockEndpoints } from './http-bedrock';
import { cohereEndpoints } from './http-cohere';
import type { HttpEndpoint } from './http-endpoint';
import { googleEndpoints } from './http-google';
import { imageEndpoints } from './http-images';
import { ollamaEndpoints } from './http-ollama';
import { openaiEndpoints } from './http-openai';
import { predictionEndpoints } from './http-predictions';
import { speechEndpoints } from './http-speech';

/** Every address that is known, asked in this order: those of one provider before those of all. */
export const httpEndpoints: readonly HttpEndpoint[] = [
  ...googleEndpoints,
  ...bedrockEndpoints,
  ...anthropicEndpoints,
  ...cohereEndpoints,
  ...ollamaEndpoints,
  ...speechEndpoints,
  ...imageEndpoints,
  ...predictionEndpoints,
  ...openaiEndpoints,
];
