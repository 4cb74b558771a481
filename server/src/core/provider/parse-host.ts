/** What a base URL says of where it leads. */
export interface Address {
  /** Lower-case, without port or a dot at its end. */
  readonly host: string;
  /** Null where the scheme's own port is meant. */
  readonly port: string | null;
  /** With a leading `/`, without one at its end; empty for none. */
  readonly path: string;
}

// A backslash ends the host as a slash does, and what stands before "@" is a user's name: clients read it so.
const ADDRESS = /^[/\\]*([^/\\?#]*)([^?#]*)/;
const AUTHORITY = /^(?:.*@)?(\[[0-9a-f:.]+\]|[^:]*)(?::(\d*))?$/i;
const HOST_NAME = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;
const IPV6 = /^\[[0-9a-f:.]+\]$/;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', ws: '80', wss: '443' };
const MAX_LENGTH = 2048;

/** Reads a base URL (or a bare host, with or without a path) as an HTTP client does; null when it is none. */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  const { scheme, rest } = splitScheme(trimmed);
  if (scheme === null ? /^[/\\](?![/\\])/.test(rest) : !(scheme in DEFAULT_PORTS)) return null;
  const [, authority = '', path = ''] = ADDRESS.exec(rest) ?? [];
  const [, name = '', port = ''] = AUTHORITY.exec(authority) ?? [];
  const host = name.toLowerCase().replace(/\.$/, '');
  if (!HOST_NAME.test(host) && !IPV6.test(host)) return null;
  return {
    host,
    port: port === '' || (scheme !== null && DEFAULT_PORTS[scheme] === port) ? null : port,
    path: path.replaceAll('\\', '/').replace(/\/+$/, ''),
  };
}

// "localhost:11434" is a host with a port and not a scheme.
function splitScheme(text: string): { readonly scheme: string | null; readonly rest: string } {
  const scheme = /^([a-z][a-z0-9+.-]*):(?=[/\\])/i.exec(text)?.[1];
  return scheme === undefined
    ? { scheme: null, rest: text }
    : { scheme: scheme.toLowerCase(), rest: text.slice(scheme.length + 1) };
}

const LOOPBACK =
  /^(?:localhost|(?:[^.]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/;

/** Whether a host is this machine. */
export function isLocalHost(host: string): boolean {
  return LOOPBACK.test(host);
}
