import { matchesHost, patternWeight } from '../../../../shared/src/host-pattern';
import type { Unknown } from '../estimate/estimate';
import { type Address, isLocalHost, parseAddress } from './parse-host';
import type { Provider } from './provider';

/** Who bills for calls to a base URL: a provider's id, or why that can't be told. */
export type Resolution =
  | { readonly provider: string; readonly by: 'setting' | 'host'; readonly host: string }
  | { readonly provider: null; readonly unknown: Unknown };

/**
 * Tells the provider by a base URL. The user's own mapping (host or URL prefix, the longest that fits) wins; then hosts
 * of providers, compared label by label: `api.openai.com.example.net` is not OpenAI.
 */
export function resolveProvider(
  baseUrl: string,
  providers: readonly Provider[],
  baseUrls: Readonly<Record<string, string>>,
): Resolution {
  const address = parseAddress(baseUrl);
  if (address === null) return unknown(`the base URL ${quote(baseUrl)} names no host`);
  const mapped = findMapped(address, baseUrls);
  if (mapped !== null) return { provider: mapped, by: 'setting', host: address.host };
  const provider = findByHost(address, providers);
  if (provider !== null) return { provider: provider.id, by: 'host', host: address.host };
  return unknown(describeHost(address));
}

function findMapped(address: Address, baseUrls: Readonly<Record<string, string>>): string | null {
  let best: { readonly provider: string; readonly length: number } | null = null;
  for (const [prefix, provider] of Object.entries(baseUrls)) {
    const wanted = parseAddress(prefix);
    if (wanted === null || !leadsTo(wanted, address)) continue;
    const length = wanted.path.length + (wanted.port === null ? 0 : 1);
    if (length > (best?.length ?? -1)) best = { provider, length };
  }
  return best?.provider ?? null;
}

function leadsTo(prefix: Address, address: Address): boolean {
  if (prefix.host !== address.host) return false;
  if (prefix.port !== null && prefix.port !== address.port) return false;
  return startsWithPath(address.path, prefix.path);
}

function findByHost({ host, port, path }: Address, providers: readonly Provider[]): Provider | null {
  let best: { readonly provider: Provider; readonly weight: number } | null = null;
  for (const provider of providers) {
    if (provider.pathPrefix !== null && !startsWithPath(path, provider.pathPrefix)) continue;
    for (const pattern of provider.hosts) {
      if (!matchesHost(pattern, host, port)) continue;
      const weight = patternWeight(pattern) + (provider.pathPrefix?.length ?? 0);
      if (weight > (best?.weight ?? -1)) best = { provider, weight };
    }
  }
  return best?.provider ?? null;
}

/** Whether a path lies under another one, whole segments only. */
function startsWithPath(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);
}

function describeHost({ host, port }: Address): string {
  const place = port === null ? host : `${host}:${port}`;
  const ask = `say who bills for it with costlint.baseUrls: {"${place}": "<provider>"}`;
  return isLocalHost(host)
    ? `a local server at ${place}: ${ask}, or "ollama" where it runs at no charge`
    : `no known provider at ${place}: ${ask}`;
}

function unknown(message: string): Resolution {
  return { provider: null, unknown: { code: 'provider-unknown', message } };
}

const QUOTED_LENGTH = 80;

function quote(text: string): string {
  return JSON.stringify(text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}...` : text);
}
