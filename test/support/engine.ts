import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Engine, OpenFile } from '../../server/src/core/analyze/engine-api';
import type { FileAnalysis } from '../../server/src/core/analyze/file-analysis';
import type { AnalyzeOptions } from '../../server/src/core/analyze/options';
import { optionsFromSettings } from '../../server/src/core/analyze/options-from-settings';
import { isContainer } from '../../server/src/core/container/file-kind';
import { createEngine } from '../../server/src/engine';
import { loadParsers } from '../../server/src/platform/tree-sitter';
import type { Parsers } from '../../server/src/ports/parsers';
import { defaultSettings } from '../../shared/src/settings';

/** The repository's root, from where the compiled tests lie. */
export const ROOT = path.join(__dirname, '..', '..', '..');

const ASSETS = path.join(ROOT, 'dist', 'assets');

/** The day that tests take prices of. */
export const TODAY = '2026-11-20';

export const DEFAULT_OPTIONS = optionsFromSettings(defaultSettings, TODAY);

let loaded: { readonly engine: Engine; readonly parsers: Promise<Parsers> } | undefined;

/** The real engine over the built assets; one for all tests, for it keeps nothing of the files it saw. */
export function realEngine(): { readonly engine: Engine; readonly parsers: Promise<Parsers> } {
  if (!existsSync(ASSETS)) throw new Error('dist/assets is missing: run `npm run build` first');
  loaded ??= {
    engine: newEngine(),
    parsers: loadParsers({ runtime: path.join(ASSETS, 'web-tree-sitter.wasm'), grammars: ASSETS }),
  };
  return loaded;
}

/** An engine of its own, for a test that gives it other prices. */
export function newEngine(): Engine {
  return createEngine({
    prices: JSON.parse(readFileSync(path.join(ASSETS, 'prices.json'), 'utf8')),
    loadVocabulary: (name) => readFileSync(path.join(ASSETS, name)),
  });
}

/** Opens a text as a file of a language or of a container; whoever calls disposes of it. */
export async function openText(text: string, kindId: string): Promise<OpenFile> {
  const { engine, parsers } = realEngine();
  const kind = [...engine.languages, ...engine.containers].find(({ id }) => id === kindId);
  if (!kind) throw new Error(`neither a language nor a container is called ${kindId}`);
  const { load, loaded } = await parsers;
  // An edit may bring a region in any language.
  const languages = isContainer(kind) ? engine.languages : [kind];
  for (const { grammar, parser } of languages) if (!parser) await load(grammar);
  return engine.open(text, kind, loaded);
}

/** Analyses a text as a file of its own. */
export async function analyzeText(
  text: string,
  kindId: string,
  options: AnalyzeOptions = DEFAULT_OPTIONS,
): Promise<FileAnalysis> {
  const file = await openText(text, kindId);
  try {
    const analysis = file.analyze(options);
    // Prompts are looked at when they are asked for, which must be before the tree goes.
    return { ...analysis, prompts: analysis.prompts };
  } finally {
    file.dispose();
  }
}
