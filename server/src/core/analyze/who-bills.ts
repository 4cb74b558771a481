import type { Unknown } from '../estimate/estimate';
import type { TextValue, Value } from '../evaluate/values';
import { parseAddress } from '../provider/parse-host';
import type { Provider } from '../provider/provider';
import { resolveProvider } from '../provider/resolve-provider';
import type { ProviderEvidence } from '../recognize/call-request';
import type { AssumptionNote } from './file-analysis';
import type { AnalyzeOptions } from './options';

/** Who bills for a call and under which id the model is listed there; or why that can't be told. */
export type Billing =
  | {
      readonly provider: string;
      readonly model: string;
      readonly notes: readonly AssumptionNote[];
      /** The host that is called, in small letters; absent: it can't be told. */
      readonly host?: string;
    }
  | { readonly provider: null; readonly model: string; readonly unknown: Unknown };

/** Everyone who may bill, the likely one first: several where the base URL may be one of several. */
export function billingsOf(
  evidence: ProviderEvidence,
  model: string,
  providers: readonly Provider[],
  options: AnalyzeOptions,
): readonly Billing[] {
  const prefix = prefixOf(evidence, model);
  const id = prefix === null ? model : model.slice(prefix.length + 1);
  const bare = evidence.host === undefined ? id : `${id}:${evidence.host}`;
  const urls = alternatives(evidence.baseUrl);
  if (prefix !== null && urls[0] === null) return [{ provider: prefix.provider, model: bare, notes: [] }];
  if (evidence.fixed && evidence.sdk !== null)
    return [{ provider: evidence.sdk, model: bare, notes: [], ...hostAt(urls[0] ?? null) }];
  return urls.map((url) => billingAt(url, evidence, bare, providers, options));
}

/** The part of the model's id before its first slash, where that names the provider. */
function prefixOf({ byModelPrefix }: ProviderEvidence, model: string) {
  const slash = model.indexOf('/');
  const provider = slash > 0 ? byModelPrefix?.[model.slice(0, slash)] : undefined;
  return provider === undefined ? null : { provider, length: slash };
}

function alternatives(value: Value | null): readonly (Value | null)[] {
  if (value === null || value.kind === 'null') return [null];
  if (value.kind !== 'one-of') return [value];
  const likely = value.options[value.likely];
  return [...(likely ? [likely] : []), ...value.options.filter((option) => option !== likely)].flatMap(
    alternatives,
  );
}

function billingAt(
  url: Value | null,
  evidence: ProviderEvidence,
  model: string,
  providers: readonly Provider[],
  options: AnalyzeOptions,
): Billing {
  if (url === null) return withoutUrl(evidence, model, options);
  const text = url.kind === 'text' ? withHolesFilled(url) : null;
  if (text === null) return byDefault(model, options, dynamicUrl(url));
  const resolved = resolveProvider(text, providers, options.baseUrls);
  if (resolved.provider !== null) {
    const { provider, by, host } = resolved;
    return { provider, model, notes: by === 'setting' ? [asMapped(provider)] : [], host };
  }
  return byDefault(model, options, resolved.unknown);
}

function hostAt(url: Value | null): { readonly host?: string } {
  const text = url?.kind === 'text' ? withHolesFilled(url) : null;
  const address = text === null ? null : parseAddress(text);
  return address === null ? {} : { host: address.host };
}

function withoutUrl(evidence: ProviderEvidence, model: string, options: AnalyzeOptions): Billing {
  const { sdk, baseUrlVariable } = evidence;
  if (sdk === null) return byDefault(model, options, NO_EVIDENCE);
  const notes = baseUrlVariable === null ? [] : [unlessSet(sdk, baseUrlVariable)];
  return { provider: sdk, model, notes };
}

function unlessSet(provider: string, variable: string): AssumptionNote {
  return {
    text: `billed by ${provider}, unless ${variable} is set`,
    changedBy: { kind: 'comment', name: 'provider' },
  };
}

function asMapped(provider: string): AssumptionNote {
  return {
    text: `billed by ${provider}, as it is set for the base URL`,
    changedBy: { kind: 'setting', name: 'costlint.baseUrls' },
  };
}

function byDefault(model: string, { defaultProvider }: AnalyzeOptions, unknown: Unknown): Billing {
  if (defaultProvider === null) return { provider: null, model, unknown };
  const note: AssumptionNote = {
    text: `billed by ${defaultProvider}, your default where nothing else tells`,
    changedBy: { kind: 'setting', name: 'costlint.defaultProvider' },
  };
  return { provider: defaultProvider, model, notes: [note] };
}

const NO_EVIDENCE: Unknown = {
  code: 'provider-unknown',
  message: 'nothing tells who bills for this call; say it in a comment `costlint: provider=...`',
};

function dynamicUrl(url: Value): Unknown {
  const label = url.kind === 'unknown' && url.label !== '' ? ` (${url.label})` : '';
  return {
    code: 'provider-unknown',
    message: `base URL decided at run time${label}; say who bills in a comment \`costlint: provider=...\``,
  };
}

/** A hole within a host name stands for one label (`https://{resource}.openai.azure.com`); null when nothing is known. */
function withHolesFilled(value: TextValue): string | null {
  const known = value.pieces.some((piece) => piece.kind === 'known' && /[\w]/.test(piece.text));
  if (!known) return null;
  return value.pieces.map((piece) => (piece.kind === 'known' ? piece.text : 'x')).join('');
}
