import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Engine } from './core/analyze/engine-api';
import { createEngine } from './engine';
import { loadParsers } from './platform/tree-sitter';
import type { Parsers } from './ports/parsers';

/** The folder that the build puts data into, beside the program. */
const ASSETS = path.join(__dirname, 'assets');

/** The engine with its data read from a folder; vocabularies are read when they are first needed. */
export async function loadNodeEngine(assets = ASSETS): Promise<Engine> {
  const prices = JSON.parse(await readFile(path.join(assets, 'prices.json'), 'utf8'));
  return createEngine({ prices, loadVocabulary: (name) => readFileSync(path.join(assets, name)) });
}

/** Parsers whose runtime and grammars lie in a folder. */
export function loadNodeParsers(assets = ASSETS): Promise<Parsers> {
  return loadParsers({ runtime: path.join(assets, 'web-tree-sitter.wasm'), grammars: assets });
}
