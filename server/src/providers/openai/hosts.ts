export const NAME = 'OpenAI';
export const HOST = 'api.openai.com';
export const ORIGIN = `https://${HOST}`;
