export const NAME = 'Lumenfall';
export const HOST = 'api.lumenfall.ai';
export const ORIGIN = `https://${HOST}`;
