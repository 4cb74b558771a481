export const NAME = 'OpenRouter';
export const HOST = 'openrouter.ai';
export const ORIGIN = `https://${HOST}`;
