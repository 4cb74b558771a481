import type { DataFormat } from '../core/project/data-format';
import { json } from './json';
import { properties } from './properties';
import { toml } from './toml';
import { yaml } from './yaml';

export const dataFormats: readonly DataFormat[] = [json, yaml, toml, properties];
