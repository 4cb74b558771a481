export const NAME = 'Anthropic';
export const HOST = 'api.anthropic.com';
export const ORIGIN = `https://${HOST}`;
