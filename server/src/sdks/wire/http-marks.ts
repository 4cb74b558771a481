/** Words of addresses and bodies of which one stands in nearly any file that calls a generative API over plain HTTP. */
export const httpMarks: readonly string[] = [
  'chat/completions',
  '/v1/messages',
  '/v1/completions',
  '/v1/embeddings',
  '/v1/responses',
  '/images/generations',
  '/audio/speech',
  '/audio/transcriptions',
  '/openai/deployments',
  ':generateContent',
  ':streamGenerateContent',
  ':embedContent',
  ':rawPredict',
  'OLLAMA',
  'Ollama',
  ':11434',
  'DEEPINFRA',
  'choices[0]',
  '"choices"',
  "'choices'",
  'anthropic-version',
  'OPENAI_API_KEY',
  'OPENROUTER_API_KEY',
  'max_tokens',
  'max_completion_tokens',
  'generationConfig',
];

/**
 * The same for languages in which an address often comes from a file of its own: who is asked is named where a request is
 * made. The words are those by which the packages of these makers are told as well.
 */
export const typedHttpMarks: readonly string[] = [
  ...httpMarks,
  'OpenAI',
  'OpenAi',
  'openai',
  'Anthropic',
  'anthropic',
  'Gemini',
];
