import type { SentRequest, TokenCount, Vendor } from '../../core/vendor/vendor';
import { isOfAny, ofFamily } from './families';
import { between, definitionsAsJson } from './text';

/** Tokens of a text relative to those of o200k_base: the usual ratio, and the band that it was seen in. */
export interface Ratio {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Tokens around what a request says; each is added once for what it names. */
export interface Around {
  readonly request: number;
  readonly message: number;
  readonly system: number;
  readonly tools: number;
  readonly tool: number;
  /** How far off the sum may be, either way. */
  readonly slack: number;
}

export interface CalibratedVendor {
  readonly id: string;
  readonly families: readonly string[];
  /** The vendor's own spelling of an id that others spell otherwise. */
  readonly spelling?: (model: string) => string;
  readonly ratio: (model: string) => Ratio;
  readonly around: (model: string, sent: SentRequest) => Around;
  readonly outputLimits?: Readonly<Record<string, number>>;
  readonly image?: Vendor['imageTokens'];
  readonly how?: 'calibrated' | 'assumed';
}

/** A vendor whose tokenizer is not at hand: its counts are those of o200k_base times a measured ratio. */
export function calibratedVendor(told: CalibratedVendor): Vendor {
  const how = told.how ?? 'calibrated';
  const spelled = told.spelling ?? ((model: string) => model);
  return {
    id: told.id,
    made: (model) => isOfAny(model, told.families),
    countText: (text, model, tokenizers) => {
      const base = tokenizers.get('o200k_base').count(text);
      const { low, likely, high } = told.ratio(spelled(model));
      return between(base * low, base * likely, base * high, how);
    },
    definitions: definitionsAsJson,
    overhead: (sent, model) => aroundTokens(sent, told.around(spelled(model), sent), how),
    imageTokens: (detail, model) => told.image?.(detail, spelled(model)) ?? null,
    outputLimit: (model) => ofFamily(spelled(model), told.outputLimits ?? {}),
  };
}

function aroundTokens(sent: SentRequest, around: Around, how: TokenCount['how']): TokenCount {
  const { prompt, request } = sent;
  const messages = prompt.parts.filter(({ role }) => role !== 'text');
  if (messages.length === 0 && request.tools === null) return { low: 0, likely: 0, high: 0, how };
  const systems = messages.filter(({ role }) => role === 'system').length;
  const tools = request.tools?.kind === 'list' ? request.tools.items.length : request.tools ? 1 : 0;
  const total =
    around.request +
    around.message * messages.length +
    around.system * systems +
    (tools > 0 ? around.tools + around.tool * tools : 0);
  return between(Math.max(0, total - around.slack), total, total + around.slack, how);
}
