export const NAME = 'fal';
export const API_HOST = 'api.fal.ai';
export const API = `https://${API_HOST}`;
export const LEGACY_HOST = 'rest.alpha.fal.ai';
