import type { SdkShape } from '../core/recognize/sdk-shape';
import { readPatched } from './wire/instructor-clients';

const clients = [
  'openai',
  'anthropic',
  'provider',
  'gemini',
  'genai',
  'vertexai',
  'litellm',
  'groq',
  'together',
  'mistral',
  'cerebras',
  'fireworks',
  'cohere',
  'writer',
  'perplexity',
  'bedrock',
  'xai',
].map((name) => `from_${name}`);

const makers = [...clients, 'patch', 'apatch', 'Instructor', 'AsyncInstructor', 'default'].join('|');
const methods = 'create|create_with_completion|create_partial|create_iterable';

/** Instructor: clients that are patched to give typed answers. */
export const instructor: SdkShape = {
  id: 'instructor',
  modules: ['instructor', '@instructor-ai/instructor'],
  transparent: ['with_options()'],
  calls: [
    { path: `${makers}().messages.${methods}`, api: 'messages', read: readPatched },
    { path: `${makers}().chat.completions.${methods}`, api: 'chat', read: readPatched },
    { path: `${makers}().${methods}`, api: 'chat', read: readPatched },
  ],
};
