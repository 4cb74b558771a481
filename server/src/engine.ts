import { BundledCatalog } from './catalogs/bundled/bundled-catalog';
import { HISTORY_BEGINS, type PriceData } from './catalogs/bundled/price-data';
import { LiveLists } from './catalogs/live/live-lists';
import { MEDIA_MODELS } from './catalogs/media/list';
import { MediaTables } from './catalogs/media/media-catalog';
import { readPublishedCatalog } from './catalogs/published/published-catalog';
import { containers } from './containers/list';
import { AnalyzedFile } from './core/analyze/analyzed-file';
import type { CallHome, Costing } from './core/analyze/call-result';
import { CostPlan } from './core/analyze/cost-plan';
import type { Engine, Home, LoadedPrices, OpenFile, ParserTable } from './core/analyze/engine-api';
import { ImportedWrappers } from './core/analyze/imported-wrappers';
import type { AnalyzeOptions } from './core/analyze/options';
import { mayHoldUses } from './core/analyze/possible-uses';
import { PostedCosting } from './core/analyze/posted-costing';
import { priceLoggedCall } from './core/analyze/price-logged-call';
import type { CostingParts } from './core/analyze/routes';
import type { Stated } from './core/analyze/stated-assumptions';
import { WordFilter } from './core/analyze/word-filter';
import { WrapperSites } from './core/analyze/wrapper-sites';
import { ContainerFile } from './core/container/container-file';
import { type FileKind, isContainer, kindOf } from './core/container/file-kind';
import { Estimator } from './core/estimate/estimator';
import { DEFAULT_LIMITS, Evaluator } from './core/evaluate/evaluator';
import type { GivenValues } from './core/evaluate/given-values';
import type { StarImports } from './core/evaluate/star-imports';
import { KnownModels } from './core/price/known-models';
import { listModels } from './core/price/list-models';
import { PriceBook } from './core/price/price-book';
import type { Catalog } from './core/price/rate';
import { ENVIRONMENT_FILES } from './core/project/environment-file';
import type { FileLinks } from './core/project/file-links';
import { ModuleResolver } from './core/project/module-resolver';
import { TEXT_ENDINGS } from './core/project/named-file';
import { Project } from './core/project/project';
import { CallGate } from './core/provenance/call-gate';
import { MethodOwners } from './core/provenance/method-owners';
import { ProjectNames } from './core/provenance/project-names';
import { ShapeIndex } from './core/recognize/shape-index';
import type { Language, LanguageId } from './core/source/language';
import { PartedSource } from './core/source/parted-source';
import type { ProgramSource } from './core/source/program-source';
import { SourceFile } from './core/source/source-file';
import type { SyntaxParser } from './core/source/syntax';
import { TextCounters } from './core/usage/text-counters';
import type { CallOrigin } from './core/usage-log/logged-origin';
import { readRecord } from './core/usage-log/read-record';
import type { TokenCount } from './core/vendor/vendor';
import { VendorIndex } from './core/vendor/vendor-index';
import { dataFormats } from './data-formats/list';
import { http } from './languages/http/http';
import { languages } from './languages/list';
import { providers } from './providers/list';
import { rules } from './rules/list';
import { sdks } from './sdks/list';
import { DataRequests } from './sdks/wire/data-requests';
import { createTokenizers } from './tokenizers/create-tokenizer';
import { usageLogReaders } from './usage-logs/list';
import { vendors } from './vendors/list';

const kinds: readonly FileKind[] = [...languages, ...containers];

const READ_ENDINGS = [
  ...new Set([
    ...languages.flatMap(({ modules }) => modules?.settings ?? []),
    ...dataFormats.flatMap(({ extensions }) => extensions),
    ...TEXT_ENDINGS,
    ...ENVIRONMENT_FILES,
  ]),
];

/** Data that ships beside the program, handed in by whoever can read files. */
export interface EngineData {
  readonly prices: PriceData;
  /** Bytes of a vocabulary file; asked for when its tokenizer first counts. */
  loadVocabulary(name: string): Uint8Array;
}

/** Puts the engine together: the one place where core meets the lists of languages, SDKs, vendors and providers. */
export function createEngine(data: EngineData): Engine {
  const bundled = new BundledCatalog(data.prices);
  const prices = new Prices(bundled);
  const shapes = new ShapeIndex(sdks, providers);
  const searches = searchesByLanguage(shapes);
  const costing: CostingParts = {
    vendors: new VendorIndex(vendors),
    providers,
    makers,
    get prices() {
      return prices.book;
    },
    modelIds: (provider) => prices.catalog.models(provider),
    estimator: new Estimator(),
    counters: new TextCounters(createTokenizers(data.loadVocabulary)),
  };
  const countText = textCounter(costing);
  const requests = new DataRequests(http, (url) => shapes.providerAt(url));
  const posts = new PostedCosting(({ url, provider }, body) => requests.read(url, body, provider), costing);
  const mayHoldCalls = (text: string, kind: FileKind) =>
    shapes.imports.mayHoldCalls(searchable(text, kind), isContainer(kind) ? null : kind.id);
  /** What a class leaves open is said by files that import it. */
  const mayBeSaidElsewhere = (text: string, kind: FileKind, { project, path }: Home) =>
    !isContainer(kind) &&
    kind.leftOpen?.test(text) === true &&
    shapes.imports.mayAskAnybody(text, kind.id) &&
    (project.importersOf(path) ?? []).some((each) => project.mayHoldCalls(each));
  const mayUseOthers = (text: string, kind: FileKind, { project, path }: Home) =>
    !isContainer(kind) &&
    kind.modules !== null &&
    mayHoldUses(project, { path, text, language: kind }, () => searches(kind.id).wrapperSites);
  const gates = new WeakMap<Project, CallGate>();
  const gateOf = (project: Project): CallGate | null => {
    if (!project.parts.isStill) return null;
    const gate =
      gates.get(project) ??
      new CallGate(new ProjectNames(project, shapes), new MethodOwners(project, shapes), shapes);
    gates.set(project, gate);
    return gate;
  };
  const analyzedFile = (
    source: ProgramSource,
    links: FileLinks | null,
    mayHoldAny: () => boolean,
  ): OpenFile => {
    const { language } = source;
    const stars: StarImports = {
      ownerOf: (name, modules) => shapes.ownerOf(name, modules, language.id),
      isKnown: (module) => shapes.hasModule(module),
    };
    const evaluatorWith = (given: GivenValues | null) =>
      new Evaluator(source, language.intrinsics, DEFAULT_LIMITS, links, stars, given);
    const evaluator = evaluatorWith(null);
    const { callNames, mentionsCall, wrapperSites } = searches(language.id);
    const gate = links && gateOf(links.project);
    const wrappers = links && new ImportedWrappers({ links, wrapperSites, gate });
    const surroundings = links && wrappers && { links, wrappers };
    const costingFor = (options: AnalyzeOptions, { watch }: Evaluator = evaluator): Costing => ({
      countText,
      plan: (requests, api, stated, within) => {
        const from = originOf(stated, within, links?.home.path ?? null);
        return new CostPlan(requests, { api, stated, options, parts: costing, from }, watch);
      },
    });
    return new AnalyzedFile({
      source,
      evaluator,
      rules,
      shapes,
      language,
      mayHoldCalls: mayHoldAny,
      gate,
      callNames,
      mentionsCall,
      surroundings,
      costingFor,
      evaluatorWith,
      modelsOn: (date) => prices.modelsOn(date),
      providers,
      modelsAt: (provider) => prices.modelsAt(provider),
    });
  };
  return {
    languages,
    rules,
    get catalog() {
      return prices.catalog;
    },
    get pricesVersion() {
      return prices.version;
    },
    get loadedPrices() {
      return prices.loaded;
    },
    usePrices: (loaded) => prices.use(loaded),
    readPublished: (text, asOf) => readPublishedCatalog(text, data.prices.name, asOf),
    containers,
    kindOf: ({ path = '', editorId = '' }) => kindOf(kinds, path, editorId),
    mayHoldCalls,
    mayHoldFindings: (text, kind) => {
      const looked = searchable(text, kind);
      return rules.some((rule) => rule.mayReport?.(looked) ?? false);
    },
    mayHoldUses: (text, kind, home) => mayUseOthers(text, kind, home) || mayBeSaidElsewhere(text, kind, home),
    readEndings: READ_ENDINGS,
    grammarsFor,
    countText,
    readUsage: (record) => readRecord(record, usageLogReaders),
    priceUsage: (call, options, at = {}) => {
      const model = at.model ?? call.model;
      const told = at.provider ?? call.provider ?? options.defaultProvider;
      const provider = told ?? (model === null ? null : makerOf(model, costing));
      const priced = priceLoggedCall({ ...call, model, provider }, costing, options);
      return told === null && priced.total ? { ...priced, notes: [...priced.notes, BY_MAKER] } : priced;
    },
    vendorOf: (model) => costing.vendors.madeBy(model).vendor.id,
    sharedPrefix: (texts, id) => {
      const { vendor, model } = costing.vendors.madeBy(id);
      const tokens = texts.reduce((sum, text) => sum + countText(text, id).likely, 0);
      return { tokens, least: vendor.cachedFrom?.(model) ?? null };
    },
    costPosted: (posted, options, at) => posts.cost(posted, options, at ?? null),
    listModels: (date) => listModels(providers, costing.modelIds, prices.book, date),
    createProject: (files, parsers, isStill = false) =>
      new Project({
        files,
        dataFormats,
        isStill,
        resolver: new ModuleResolver(files),
        isSdk: (module) => shapes.hasModule(module),
        mayHoldCalls,
        languageOf: (path) => languages.find((each) => each === kindOf(languages, path, '')) ?? null,
        parserOf: (language) => parserOf(language, parsers),
      }),
    open(text, kind, parsers, home) {
      if (!isContainer(kind)) {
        const parser = parserOf(kind, parsers);
        if (!parser) throw new Error(`no parser of ${kind.grammar} is loaded`);
        const links = home?.project.open(home.path, text, kind, parser) ?? null;
        const source = links?.home.source ?? new SourceFile(kind, parser, text);
        return analyzedFile(
          source,
          links,
          () =>
            mayHoldCalls(source.text, kind) ||
            (home !== undefined && mayBeSaidElsewhere(source.text, kind, home)),
        );
      }
      return new ContainerFile(text, kind, (id, program, around) => {
        const language = languages.find((each) => each.id === id);
        const parser = language && parserOf(language, parsers);
        if (!language || !parser) return null;
        const source = new PartedSource(language, parser, program);
        const links = home?.project.join(home.path, source) ?? null;
        return analyzedFile(source, links, () => mayHoldCalls(around(), kind));
      });
    },
  };
}

/** `path` is that of the file that is analysed. */
function originOf(stated: Stated | null, within: CallHome | null, path: string | null): CallOrigin {
  const file = within?.file ?? path;
  const place = within && file !== null ? { file, function: within.function } : null;
  return { label: stated?.logged ?? null, place };
}

/** What finds the calls of one language in a text before anything is evaluated, made when it is first needed. */
function searchesByLanguage(shapes: ShapeIndex) {
  const made = new Map<LanguageId, ReturnType<typeof make>>();
  const make = (language: LanguageId) => {
    const callNames = shapes.names(language);
    const mentionsCall = new WordFilter([...callNames.methods, ...callNames.makers, ...callNames.services]);
    return { callNames, mentionsCall, wrapperSites: new WrapperSites(callNames, mentionsCall) };
  };
  return (language: LanguageId) => {
    const search = made.get(language) ?? make(language);
    made.set(language, search);
    return search;
  };
}

/** Providers that bill for models of their own: those that a family of models is called like. */
const makers = [...vendors.map(({ id }) => id), 'zhipuai', 'moonshotai', 'voyage', 'perplexity'].flatMap(
  (maker) => providers.filter(({ id }) => id === maker),
);

const NO_OVERRIDES: readonly never[] = [];

/** All prices that count at the moment. */
class Prices {
  version = 0;
  loaded: LoadedPrices = { published: null, lists: [] };
  /** The newest general list. */
  catalog: Catalog;
  book: PriceBook;
  readonly #media = new MediaTables(MEDIA_MODELS);
  #models: KnownModels | null = null;

  constructor(private readonly bundled: Catalog) {
    this.catalog = bundled;
    this.book = this.#bookOf(this.loaded);
  }

  use(loaded: LoadedPrices): void {
    this.loaded = loaded;
    this.catalog = loaded.published?.catalog ?? this.bundled;
    this.book = this.#bookOf(loaded);
    this.version += 1;
    this.#models = null;
  }

  /** The models of makers at their makers, with prices on a date. */
  modelsOn(date: string): KnownModels {
    const { book, catalog } = this;
    if (this.#models?.date !== date) {
      const listed = listModels(makers, (id) => catalog.models(id), book, date);
      this.#models = new KnownModels(listed, date, (provider, model) =>
        book.lookup({ provider, model, date, overrides: NO_OVERRIDES, media: null }),
      );
    }
    return this.#models;
  }

  /** Ids that a provider is known to list, by its own id. */
  modelsAt(id: string): readonly string[] {
    const provider = providers.find((each) => each.id === id);
    if (!provider) return [];
    const own = provider.rates.flatMap(({ models }) => models);
    const listed = provider.priceDataId === null ? [] : this.catalog.models(provider.priceDataId);
    return [...new Set([...own, ...listed, ...this.#media.models(id)])];
  }

  #bookOf({ published, lists }: LoadedPrices): PriceBook {
    const catalogs = published === null ? [this.bundled] : [published.catalog, this.bundled];
    const live = new LiveLists(lists);
    return new PriceBook({ providers, catalogs, media: this.#media, live, since: HISTORY_BEGINS });
  }
}

const BY_MAKER = 'taken to be billed by who made the model, for the usage does not tell';

/** Who bills for a model where nothing tells: who made it, where that is the same. */
function makerOf(model: string, { vendors: index }: CostingParts): string | null {
  const { id } = index.madeBy(model).vendor;
  return makers.some((maker) => maker.id === id) ? id : null;
}

function searchable(text: string, kind: FileKind): string {
  return isContainer(kind) && kind.searchable ? kind.searchable(text) : text;
}

function grammarsFor(kind: FileKind, text: string): readonly string[] {
  const ids = isContainer(kind) ? kind.regions(text).map(({ language }) => language) : [kind.id];
  return languages
    .filter(({ id, parser }) => ids.includes(id) && parser === undefined)
    .map(({ grammar }) => grammar);
}

function parserOf(language: Language, parsers: ParserTable): SyntaxParser | null {
  return language.parser ?? parsers(language.grammar);
}

function textCounter({ vendors: index, counters }: CostingParts) {
  return (text: string, id: string | null): TokenCount => {
    const { vendor, model } = index.madeBy(id ?? '');
    return vendor.countText(text, model, counters.tokenizers);
  };
}
