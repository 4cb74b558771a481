export const NAME = 'FlexAI Token Factory';
export const TOKENS_HOST = 'tokens.flex.ai';
export const KEY_PREFIX = 'sk-';
