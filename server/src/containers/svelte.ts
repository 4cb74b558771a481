import type { Container } from '../core/container/container';
import { scriptRegions } from './wire/script-tags';

/** Components of Svelte: the script of the module and that of each instance, which see each other. */
export const svelte: Container = {
  id: 'svelte',
  extensions: ['.svelte'],
  editorIds: ['svelte'],
  regions: (text) => scriptRegions(text, 'javascript'),
};
