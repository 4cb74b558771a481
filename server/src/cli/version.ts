import { manifest } from './manifest';

/** The version in the manifest beside the built program; `unknown` when that can't be read. */
export function version(): string {
  const { version: text } = manifest();
  return typeof text === 'string' ? text : 'unknown';
}
