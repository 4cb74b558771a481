import assert from 'node:assert/strict';
import type { LoadedPrices, OpenFile, PublishedPrices } from '../../server/src/core/analyze/engine-api';
import type { CallAnalysis, FileAnalysis } from '../../server/src/core/analyze/file-analysis';
import type { AnalyzeOptions } from '../../server/src/core/analyze/options';
import type { QuotedCall } from '../../server/src/core/billing/quote';
import { ModuleResolver } from '../../server/src/core/project/module-resolver';
import { Project } from '../../server/src/core/project/project';
import type { WorkspaceFiles } from '../../server/src/core/project/workspace-files';
import { replacedRegions } from '../../server/src/core/source/edits';
import { LineIndex } from '../../server/src/core/source/line-index';
import type { SyntaxParser, TextEdit } from '../../server/src/core/source/syntax';
import { type PricedUsage, unpriced } from '../../server/src/core/usage-log/price-usage';
import type { TokenCount } from '../../server/src/core/vendor/vendor';
import { python } from '../../server/src/languages/python/python';
import type { Parsers } from '../../server/src/ports/parsers';
import type { SessionEngine } from '../../server/src/session/session-ports';
import { callIn, fileAnalysis, quantity } from './costed';

const unusedParser: SyntaxParser = {
  parse: () => assert.fail('the fake engine does not parse'),
  reparse: () => assert.fail('the fake engine does not parse'),
};

export const fakeParsers: Parsers = { load: async () => unusedParser, loaded: () => unusedParser };

/**
 * An engine whose calls are the words `ask_NAME(`, of the model NAME, in texts with the word `openai`. A finding is
 * the word `ouch`, a prompt the word `prompt`. A text with `'` has a syntax error that hides all behind it.
 */
export class FakeEngine implements SessionEngine {
  readonly options: AnalyzeOptions[] = [];
  opened = 0;
  disposed = 0;
  analyzed = 0;
  /** What `settle` answers once. */
  settles = false;
  readonly catalog = { id: 'fake', asOf: '2026-11-20' };
  pricesVersion = 0;
  /** What it was given to count with. */
  readonly loaded: LoadedPrices[] = [];
  /** What files give as an excerpt. */
  excerpt = '';
  /** Makes the next analysis throw. */
  failure: Error | null = null;

  readonly languages = [python];
  readonly grammarsFor = () => [];
  readonly mayHoldUses = () => false;
  readonly mayHoldFindings = () => false;
  readonly readEndings = [];

  createProject(files: WorkspaceFiles): Project {
    const resolver = new ModuleResolver(files);
    return new Project({
      files,
      resolver,
      languageOf: () => null,
      isSdk: () => false,
      mayHoldCalls: () => false,
      dataFormats: [],
      parserOf: () => null,
    });
  }

  kindOf({ path = '', editorId = '' }: { readonly path?: string; readonly editorId?: string }) {
    return path.toLowerCase().endsWith('.py') || editorId === 'python' ? python : null;
  }

  mayHoldCalls(text: string): boolean {
    return text.includes('openai');
  }

  open(text: string): OpenFile {
    this.opened += 1;
    return new FakeFile(this, text);
  }

  usePrices(prices: LoadedPrices): void {
    this.loaded.push(prices);
    this.pricesVersion += 1;
  }

  /** Takes any JSON object for a list. */
  readPublished(text: string, asOf: string): PublishedPrices {
    if (!text.startsWith('{')) throw new Error('it is no JSON');
    const unknown = { code: 'price-unknown', message: 'none' } as const;
    return { catalog: { id: 'fake', asOf, lookup: () => unknown, models: () => [] }, unread: [], text, asOf };
  }

  readUsage(): null {
    return null;
  }

  priceUsage(): PricedUsage {
    return unpriced('nothing is known');
  }

  vendorOf(): string {
    return 'openai';
  }

  countText(text: string, model: string): TokenCount {
    const likely = text.split(/\s+/).filter((word) => word !== '').length;
    return { low: likely, likely, high: likely, how: model.startsWith('claude') ? 'calibrated' : 'counted' };
  }
}

class FakeFile implements OpenFile {
  private disposed = false;

  constructor(
    private readonly engine: FakeEngine,
    public text: string,
  ) {}

  readonly isStale = false;

  get places() {
    return new LineIndex(this.text);
  }

  placeOf(): null {
    return null;
  }

  /** Holds the edits against both texts: all outside of them must be the same. */
  update(text: string, edits: readonly TextEdit[]): void {
    assert.ok(!this.disposed, 'updated after its end');
    let rebuilt = '';
    let from = 0;
    for (const region of replacedRegions(edits)) {
      rebuilt += this.text.slice(from, region.oldStart) + text.slice(region.newStart, region.newEnd);
      from = region.oldEnd;
    }
    assert.equal(rebuilt + this.text.slice(from), text, 'the edits do not lead to the new text');
    this.text = text;
  }

  analyze(options: AnalyzeOptions): FileAnalysis {
    assert.ok(!this.disposed, 'analysed after its end');
    this.engine.analyzed += 1;
    this.engine.options.push(options);
    const { failure } = this.engine;
    this.engine.failure = null;
    if (failure) throw failure;
    return analysisOf(this.text);
  }

  settle(): boolean {
    assert.ok(!this.disposed, 'settled after its end');
    const { settles } = this.engine;
    this.engine.settles = false;
    return settles;
  }

  ignoreEdits() {
    return null;
  }

  quotedCall({ api, model, key }: CallAnalysis): QuotedCall | null {
    return model === null
      ? null
      : {
          api,
          method: 'create',
          model,
          arguments: { model, messages: [{ role: 'user', content: key }] },
          open: [],
        };
  }

  rowCosting(): null {
    return null;
  }

  excerpt(): string {
    return this.engine.excerpt;
  }

  dispose(): void {
    assert.ok(!this.disposed, 'disposed twice');
    this.disposed = true;
    this.engine.disposed += 1;
  }
}

function analysisOf(text: string): FileAnalysis {
  const error = text.indexOf("'");
  const visible = error === -1 ? text : text.slice(0, error);
  const calls = [...visible.matchAll(/ask_([\w-]+)(?=\()/g)].map(({ 0: word, 1: model = '', index }) =>
    callIn(text, word, { model, models: [model] }, index),
  );
  const found = (word: string) =>
    [...visible.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
    }));
  return fileAnalysis({
    calls,
    broken: error !== -1,
    prompts: found('prompt').map((range) => ({
      range,
      tokens: quantity(12, 12, 12, 'counted'),
      into: calls.map((call) => ({ call, share: 0.25 })),
    })),
    findings: found('ouch').map((range) => ({
      rule: 'hard-coded-price',
      severity: 'warning',
      message: 'It hurts.',
      range,
      fixes: [],
      fingerprint: String(range.start),
    })),
  });
}
