/** The parts of a URL that every reader of URLs understands alike. */
export interface PlainUrl {
  readonly scheme: 'https' | 'http';
  /** In lower case, without port. */
  readonly host: string;
  /** Null: the scheme's own. */
  readonly port: string | null;
  /** With a leading `/`. */
  readonly path: string;
  /** With a leading `?`; empty for none. */
  readonly query: string;
}

const URL_PARTS =
  /^(https?):\/\/([a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::(\d{1,5}))?((?:\/[A-Za-z0-9._~!$&'()*+,;=:@%-]*)*)(\?[A-Za-z0-9._~!$&'()*+,;=:@%/?[\]-]*)?$/;
const STEP = /^(?:\.|%2e){1,2}$/i;
const MAX_LENGTH = 4096;
const DEFAULT_PORTS = { https: '443', http: '80' } as const;

/**
 * Reads a URL, and refuses (null) all that readers disagree about, so that what is checked here is what is requested: user
 * names, backslashes, spaces, control characters, capital letters in the host, fragments, steps up (`..`).
 */
export function parsePlainUrl(text: string): PlainUrl | null {
  if (text.length > MAX_LENGTH) return null;
  const [, scheme, host = '', port, path = '', query = ''] = URL_PARTS.exec(text) ?? [];
  if (scheme !== 'https' && scheme !== 'http') return null;
  if (path.split('/').some((segment) => STEP.test(segment))) return null;
  if (port !== undefined && Number(port) > 65_535) return null;
  const ownPort = port === undefined || port === DEFAULT_PORTS[scheme];
  return { scheme, host, port: ownPort ? null : port, path: path === '' ? '/' : path, query };
}

/** Host with its port, as it stands in a URL. */
export function authorityOf({ host, port }: Pick<PlainUrl, 'host' | 'port'>): string {
  return port === null ? host : `${host}:${port}`;
}

const LOOPBACK = /^(?:localhost|127(?:\.(?:0|[1-9]\d{0,2})){3}|\[::1\])$/;

/** Whether a host is this machine and nothing else. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
