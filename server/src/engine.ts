import { BundledCatalog } from './catalogs/bundled/bundled-catalog';
import { HISTORY_BEGINS, type PriceData } from './catalogs/bundled/price-data';
import { MEDIA_MODELS } from './catalogs/media/list';
import { MediaTables } from './catalogs/media/media-catalog';
import { AnalyzedFile } from './core/analyze/analyzed-file';
import type { Costing } from './core/analyze/call-result';
import { costRequests } from './core/analyze/cost-request';
import type { Engine } from './core/analyze/engine-api';
import type { AnalyzeOptions } from './core/analyze/options';
import type { CostingParts } from './core/analyze/routes';
import { WordFilter } from './core/analyze/word-filter';
import { Estimator } from './core/estimate/estimator';
import { Evaluator } from './core/evaluate/evaluator';
import { listModels } from './core/price/list-models';
import { PriceBook } from './core/price/price-book';
import { ShapeIndex } from './core/recognize/shape-index';
import type { Language } from './core/source/language';
import { SourceFile } from './core/source/source-file';
import type { TokenCount } from './core/vendor/vendor';
import { VendorIndex } from './core/vendor/vendor-index';
import { languages } from './languages/list';
import { providers } from './providers/list';
import { rules } from './rules/list';
import { sdks } from './sdks/list';
import { createTokenizers } from './tokenizers/create-tokenizer';
import { vendors } from './vendors/list';

/** Data that ships beside the program, handed in by whoever can read files. */
export interface EngineData {
  readonly prices: PriceData;
  /** Bytes of a vocabulary file; asked for when its tokenizer first counts. */
  loadVocabulary(name: string): Uint8Array;
}

/** Puts the engine together: the one place where core meets the lists of languages, SDKs, vendors and providers. */
export function createEngine(data: EngineData): Engine {
  const catalog = new BundledCatalog(data.prices);
  const shapes = new ShapeIndex(sdks);
  const mentionsCall = new WordFilter(shapes.lastNames);
  const costing: CostingParts = {
    vendors: new VendorIndex(vendors),
    providers,
    prices: new PriceBook({
      providers,
      catalogs: [catalog],
      media: new MediaTables(MEDIA_MODELS),
      since: HISTORY_BEGINS,
    }),
    modelIds: (provider) => catalog.models(provider),
    estimator: new Estimator(),
    tokenizers: createTokenizers(data.loadVocabulary),
  };
  const countText = textCounter(costing);
  return {
    languages,
    catalog,
    languageOf: ({ path = '', editorId = '' }) => languageOf(path, editorId),
    mayHoldCalls: (text) => shapes.mayHoldCalls(text),
    countText,
    listModels: (date) => listModels(providers, (id) => catalog.models(id), costing.prices, date),
    open(text, language, parser) {
      const source = new SourceFile(language, parser, text);
      const evaluator = new Evaluator(source, language.intrinsics);
      const costingFor = (options: AnalyzeOptions): Costing => ({
        countText,
        cost: (requests, api, stated) => costRequests(requests, { api, stated, options, parts: costing }),
      });
      return new AnalyzedFile({ source, evaluator, rules, shapes, language, mentionsCall, costingFor });
    },
  };
}

function languageOf(path: string, editorId: string): Language | null {
  const lower = path.toLowerCase();
  const byId = languages.find((language) => language.editorIds.includes(editorId));
  return byId ?? languages.find(({ extensions }) => extensions.some((each) => lower.endsWith(each))) ?? null;
}

function textCounter({ vendors: index, tokenizers }: CostingParts) {
  return (text: string, id: string | null): TokenCount => {
    const { vendor, model } = index.madeBy(id ?? '');
    return vendor.countText(text, model, tokenizers);
  };
}
