import type { Container } from '../core/container/container';
import { astro } from './astro';
import { dockerfile } from './dockerfile';
import { makefile } from './makefile';
import { markdown } from './markdown';
import { notebook } from './notebook/notebook';
import { notebookCells } from './notebook-cells';
import { script } from './script';
import { svelte } from './svelte';
import { vue } from './vue';
import { yaml } from './yaml/yaml';

/** Every kind of file that holds regions in other languages. */
export const containers: readonly Container[] = [
  notebook,
  notebookCells,
  markdown,
  vue,
  svelte,
  astro,
  dockerfile,
  makefile,
  yaml,
  script,
];
