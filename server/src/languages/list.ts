import type { Language } from '../core/source/language';
import { python } from './python/python';

/** Every language, in the order in which they are offered. */
export const languages: readonly Language[] = [python];
