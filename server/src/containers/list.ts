import type { Container } from '../core/container/container';
import { markdown } from './markdown';
import { notebook } from './notebook/notebook';

/** Every kind of file that holds regions in other languages. */
export const containers: readonly Container[] = [notebook, markdown];
