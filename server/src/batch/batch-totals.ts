import type { UnknownCode } from '../core/estimate/estimate';
import type { CostedLine, LineResult, MalformedLine } from './cost-line';
import type { PromptRates } from './prompt-rates';
import { SharedPrefix } from './shared-prefix';
import { approximateMoney, Tally, type TallyPart, weighted } from './tally';

/** What the lines of one model at one provider come to. */
export interface ModelPart extends TallyPart {
  readonly provider: string | null;
  readonly model: string | null;
  /** Whether the price of a batch counts; null: no price is known. */
  readonly atBatchPrice: boolean | null;
  /** Whether who bills is only taken to be so. */
  readonly providerAssumed: boolean;
  readonly notes: readonly string[];
  /** What its price says of long prompts and of a cache; null where no price is known. */
  readonly promptRates: PromptRates | null;
  /** Requests that are priced as long ones. */
  readonly long: number;
  /** What logs say of their output, in words; those that were met first. */
  readonly logged: readonly string[];
  /** What all its requests begin with, a message each; null: none was seen. */
  readonly prefix: readonly string[] | null;
}

/** A reason why requests have no price. */
export interface UnknownPart {
  readonly code: UnknownCode;
  readonly message: string;
  readonly requests: number;
  /** The first line that has it. */
  readonly line: number;
}

/** A request that costs much. */
export interface DearLine {
  readonly line: number;
  readonly id: string | null;
  readonly model: string | null;
  readonly likely: string;
  readonly currency: string;
}

/** What some lines of a batch come to, as plain data: what threads tell each other. */
export interface BatchPart extends TallyPart {
  readonly malformed: number;
  /** The first of them. */
  readonly malformedLines: readonly Omit<MalformedLine, 'kind'>[];
  readonly byModel: readonly ModelPart[];
  readonly unknown: readonly UnknownPart[];
  readonly dearest: readonly DearLine[];
  /** How many requests have so many input tokens (likely): index n counts those below 2 to the n. */
  readonly histogram: readonly number[];
  /** Requests by whom they go to and the path that they are posted to: `openai /v1/responses`. */
  readonly endpoints: Readonly<Record<string, number>>;
  /** Requests whose output nothing but the model's own limit ends. */
  readonly uncapped: number;
  /** Requests whose likely output was measured. */
  readonly measured: number;
  /** Requests whose likely output neither they, nor a lower cap, nor logs tell. */
  readonly assumed: number;
  /** Requests whose answer is to be streamed, by whom they go to. */
  readonly streams: Readonly<Record<string, number>>;
  /** What all of them come to in each other way, in the order in which these were asked for. */
  readonly others: readonly TallyPart[];
  /** By the values of a column, in the order in which these were met. */
  readonly groups: readonly GroupPart[];
}

/** Requests that have one value in a column. */
export interface GroupPart extends TallyPart {
  readonly value: string;
}

/** Lists of the report are no longer than these: a file of a million lines may have as many different things in it. */
const MOST_MALFORMED = 100;
const MOST_MODELS = 1_000;
const MOST_REASONS = 100;
const MOST_ENDPOINTS = 50;
const MOST_DEAREST = 10;
const MOST_GROUPS = 1_000;
const MOST_LOGGED = 5;
/** Stands for the values beyond these. */
export const OTHER_GROUPS = '(others)';

interface OfModel
  extends Pick<
    ModelPart,
    'provider' | 'model' | 'atBatchPrice' | 'providerAssumed' | 'notes' | 'promptRates'
  > {
  readonly tally: Tally;
  readonly prefix: SharedPrefix;
  readonly logged: Set<string>;
  long: number;
}

type AboutModel = Omit<OfModel, 'tally' | 'prefix' | 'long' | 'logged'>;

interface Endpoint {
  /** As a request has them; null until one was added. */
  provider: string | null;
  path: string | null;
  requests: number;
}

/** Adds up a batch, line by line or part by part, in the order of the file. */
export class BatchTotals {
  readonly #models = new Map<string, OfModel>();
  readonly #unknown = new Map<string, UnknownPart>();
  readonly #endpoints = new Map<string, Endpoint>();
  #lastEndpoint: Endpoint | null = null;
  readonly #malformedLines: Omit<MalformedLine, 'kind'>[] = [];
  readonly #histogram: number[] = [];
  #dearest: DearLine[] = [];
  /** The likely cost of the last of them. */
  #leastDear = 0;
  #last: OfModel | null = null;
  readonly #lastOf = new Map<string | null, OfModel>();
  #malformed = 0;
  #uncapped = 0;
  #measured = 0;
  #assumed = 0;
  readonly #streams = new Map<string, number>();
  readonly #others: Tally[] = [];
  readonly #groups = new Map<string, Tally>();

  /** `weight`: how many lines it stands for, when it is one of a sample. */
  add(result: LineResult, weight = 1): void {
    if (result.kind === 'malformed') this.#addMalformed(result, weight);
    else this.#addRequest(result, weight);
  }

  merge(part: BatchPart): void {
    for (const each of part.byModel) {
      const model = this.#modelOf(each);
      model.tally.merge(each);
      model.long += each.long;
      if (each.prefix !== null) model.prefix.add(each.prefix);
      for (const words of each.logged) if (model.logged.size < MOST_LOGGED) model.logged.add(words);
    }
    for (const each of part.unknown) this.#addReason(each);
    for (const [path, count] of Object.entries(part.endpoints)) this.#addEndpoint(path, count);
    for (const [index, count] of part.histogram.entries()) this.#count(index, count);
    this.#malformed += part.malformed;
    this.#malformedLines.push(...part.malformedLines.slice(0, MOST_MALFORMED - this.#malformedLines.length));
    this.#dearest = dearestOf([...this.#dearest, ...part.dearest]);
    this.#leastDear = Number(this.#dearest.at(-1)?.likely ?? 0);
    this.#uncapped += part.uncapped;
    this.#measured += part.measured;
    this.#assumed += part.assumed;
    for (const [provider, count] of Object.entries(part.streams)) this.#addStreams(provider, count);
    for (const [index, other] of part.others.entries()) this.#otherAt(index).merge(other);
    for (const group of part.groups) this.#groupOf(group.value).merge(group);
  }

  part(): BatchPart {
    return {
      ...this.#all(),
      malformed: this.#malformed,
      malformedLines: this.#malformedLines,
      byModel: [...this.#models.values()].map(({ tally, prefix, logged, ...about }) => ({
        ...about,
        prefix: prefix.texts,
        logged: [...logged],
        ...tally.part(),
      })),
      unknown: [...this.#unknown.values()],
      dearest: this.#dearest,
      histogram: this.#histogram,
      endpoints: Object.fromEntries([...this.#endpoints].map(([path, { requests }]) => [path, requests])),
      uncapped: this.#uncapped,
      measured: this.#measured,
      assumed: this.#assumed,
      streams: Object.fromEntries(this.#streams),
      others: this.#others.map((tally) => tally.part()),
      groups: [...this.#groups].map(([value, tally]) => ({ value, ...tally.part() })),
    };
  }

  /** Every request is one of a model. */
  #all(): TallyPart {
    const parts = Array.from(this.#models.values(), ({ tally }) => tally.part());
    const [only] = parts;
    if (only && parts.length === 1) return only;
    const all = new Tally();
    for (const part of parts) all.merge(part);
    return all.part();
  }

  #addMalformed({ line, message }: MalformedLine, weight: number): void {
    this.#malformed += weight;
    if (this.#malformedLines.length < MOST_MALFORMED) this.#malformedLines.push({ line, message });
  }

  #addRequest(result: CostedLine, weight: number): void {
    const line = weight === 1 ? result : weighted(result, weight);
    this.#addToModel(this.#modelOfLine(result), line, weight);
    if (result.unknown) this.#addReason({ ...result.unknown, requests: weight, line: result.line });
    this.#addEndpointOf(result, weight);
    this.#count(bucketOf(result.inputTokens.likely), weight);
    this.#noteOutput(result, weight);
    if (result.streams) this.#addStreams(result.provider ?? '', weight);
    if (line.others) this.#addOthers(line.others, weight);
    if (line.group !== undefined) this.#groupOf(line.group).add(line, weight);
    this.#noteDear(result);
  }

  #noteOutput({ outputTokens: { how, likely, high }, logged }: CostedLine, weight: number): void {
    if (how === 'unbounded') this.#uncapped += weight;
    if (logged !== null) return;
    if (how === 'measured') this.#measured += weight;
    else if (likely !== high && how !== 'stated') this.#assumed += weight;
  }

  #addToModel(model: OfModel, line: CostedLine, weight: number): void {
    model.tally.add(line, weight);
    if (line.logged !== null && model.logged.size < MOST_LOGGED) model.logged.add(line.logged);
    if (line.promptRates === null) return;
    const { longAbove, saving } = line.promptRates;
    if (longAbove !== null && line.inputTokens.likely > longAbove * weight) model.long += weight;
    if (saving !== null) model.prefix.add(line.lead);
  }

  #addOthers(others: NonNullable<CostedLine['others']>, weight: number): void {
    for (let index = 0; index < others.length; index++) {
      const other = others[index];
      if (other) this.#otherAt(index).add(other, weight);
      else this.#otherAt(index).addUnknown(weight);
    }
  }

  #otherAt(index: number): Tally {
    while (this.#others.length <= index) this.#others.push(new Tally());
    return this.#others[index]!;
  }

  #groupOf(value: string): Tally {
    const known = this.#groups.get(value);
    if (known) return known;
    if (this.#groups.size >= MOST_GROUPS && value !== OTHER_GROUPS) return this.#groupOf(OTHER_GROUPS);
    const made = new Tally();
    this.#groups.set(value, made);
    return made;
  }

  /** Mostly that of the line before, or of the last one that goes to the same model. */
  #modelOfLine(result: CostedLine): OfModel {
    const last = this.#last;
    if (last && isOf(result, last)) return last;
    const before = this.#lastOf.get(result.model);
    const found =
      before && isOf(result, before) ? before : this.#modelOf({ ...result, notes: result.priceNotes });
    if (found !== before && found.model === result.model) this.#lastOf.set(result.model, found);
    this.#last = found;
    return found;
  }

  #modelOf(about: AboutModel): OfModel {
    const { provider, model, atBatchPrice, providerAssumed, notes, promptRates } = about;
    const key = keyOf(about);
    const known = this.#models.get(key);
    if (known) return known;
    if (this.#models.size >= MOST_MODELS && key !== keyOf(OTHERS)) return this.#modelOf(OTHERS);
    const made = {
      ...{ provider, model, atBatchPrice, providerAssumed, notes, promptRates },
      ...{ tally: new Tally(), prefix: new SharedPrefix(), logged: new Set<string>(), long: 0 },
    };
    this.#models.set(key, made);
    return made;
  }

  #addReason(reason: UnknownPart): void {
    const key = `${reason.code}\n${reason.message}`;
    const known = this.#unknown.get(key);
    if (known) this.#unknown.set(key, { ...known, requests: known.requests + reason.requests });
    else if (this.#unknown.size < MOST_REASONS) this.#unknown.set(key, reason);
  }

  /** Mostly that of the line before. */
  #addEndpointOf({ provider, endpoint: path }: CostedLine, count: number): void {
    const last = this.#lastEndpoint;
    if (last && last.provider === provider && last.path === path) last.requests += count;
    else {
      const found = this.#addEndpoint(`${provider} ${path}`, count);
      this.#lastEndpoint = found && Object.assign(found, { provider, path });
    }
  }

  #addEndpoint(name: string, count: number): Endpoint | null {
    const known = this.#endpoints.get(name);
    if (!known && this.#endpoints.size >= MOST_ENDPOINTS) return null;
    const endpoint = known ?? { provider: null, path: null, requests: 0 };
    endpoint.requests += count;
    this.#endpoints.set(name, endpoint);
    return endpoint;
  }

  #addStreams(provider: string, count: number): void {
    this.#streams.set(provider, (this.#streams.get(provider) ?? 0) + count);
  }

  #count(bucket: number, count: number): void {
    while (this.#histogram.length <= bucket) this.#histogram.push(0);
    this.#histogram[bucket] = (this.#histogram[bucket] ?? 0) + count;
  }

  #noteDear({ line, id, model, estimate }: CostedLine): void {
    if (!estimate) return;
    const cost = approximateMoney(estimate);
    const isFull = this.#dearest.length === MOST_DEAREST;
    if (isFull && this.#leastDear >= cost) return;
    const { likely, currency } = estimate;
    const at = this.#dearest.findIndex((dear) => Number(dear.likely) < cost);
    const dear = { line, id, model, likely, currency };
    if (at < 0) this.#dearest.push(dear);
    else this.#dearest.splice(at, 0, dear);
    if (isFull) this.#dearest.pop();
    this.#leastDear = Number(this.#dearest.at(-1)?.likely);
  }
}

const OTHERS = {
  provider: null,
  model: '(others)',
  atBatchPrice: null,
  providerAssumed: false,
  notes: [],
  promptRates: null,
} as const;

function isOf(result: CostedLine, { model, provider, atBatchPrice, providerAssumed }: OfModel): boolean {
  return (
    result.model === model &&
    result.provider === provider &&
    result.atBatchPrice === atBatchPrice &&
    result.providerAssumed === providerAssumed
  );
}

function keyOf({ provider, model, atBatchPrice, providerAssumed }: AboutModel): string {
  return `${provider}\n${model}\n${atBatchPrice}\n${providerAssumed}`;
}

function bucketOf(tokens: number): number {
  return tokens < 1 ? 0 : 32 - Math.clz32(Math.min(tokens, 2 ** 31));
}

/** The dearest first; of those that cost the same, the one that comes first in the file. */
function dearestOf(lines: readonly DearLine[]): DearLine[] {
  const sorted = [...lines].sort(
    (one, other) => Number(other.likely) - Number(one.likely) || one.line - other.line,
  );
  return sorted.slice(0, MOST_DEAREST);
}
