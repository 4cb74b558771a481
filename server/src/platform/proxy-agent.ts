import type { Agent } from 'node:http';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';

/** The way to a URL that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say: undefined for straight on, null for one that is no URL. */
export function agentFor(url: string): Agent | undefined | null {
  const proxy = getProxyForUrl(url);
  if (proxy === '') return undefined;
  try {
    return url.startsWith('https:') ? new HttpsProxyAgent(proxy) : new HttpProxyAgent(proxy);
  } catch {
    return null;
  }
}
