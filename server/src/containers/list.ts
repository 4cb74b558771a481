import type { Container } from '../core/container/container';
import { markdown } from './markdown';

/** Every kind of file that holds regions in other languages. */
export const containers: readonly Container[] = [markdown];
