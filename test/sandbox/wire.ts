import type { LiveAccount } from './account';

export interface SandboxRequest {
  readonly method: string;
  /** Without the host, with a leading `/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface SandboxResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a text that is sent as it is. */
  readonly body: unknown;
}

/** Errors that a provider has a body of its own for. */
export type SandboxError =
  | 'unauthorized'
  | 'out-of-credit'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'unavailable';

/** How one provider's billing API speaks, as its documentation has it. */
export interface Wire {
  /** Provider id. */
  readonly id: string;
  /** Hosts that it answers on; those of servers of the user's own have names of the sandbox's. */
  readonly hosts: readonly string[];
  readonly account: LiveAccount['account'];
  /** The key of a request, or null. */
  key(request: SandboxRequest): string | null;
  /** `METHOD /path` (a `*` at its end stands for anything) to what it answers. */
  readonly routes: Readonly<Record<string, Route>>;
  error(kind: SandboxError): SandboxResponse;
}

export interface Route {
  readonly isPublic?: true;
  answer(account: LiveAccount, request: SandboxRequest): SandboxResponse;
}

export const ok = (body: unknown, headers?: Readonly<Record<string, string>>): SandboxResponse => ({
  status: 200,
  body,
  ...(headers && { headers }),
});

export const bearer = ({ headers }: SandboxRequest): string | null =>
  afterScheme(headers.authorization, 'Bearer');

export function afterScheme(header: string | undefined, scheme: string): string | null {
  return header?.startsWith(`${scheme} `) ? header.slice(scheme.length + 1) : null;
}

const STATUS: Readonly<Record<SandboxError, number>> = {
  unauthorized: 401,
  'out-of-credit': 402,
  forbidden: 403,
  'not-found': 404,
  'rate-limited': 429,
  'server-error': 500,
  unavailable: 503,
};

export const RETRY_SECONDS = '17';

/** Errors as OpenAI's API has them, which most others copied. */
export function openaiErrors(
  codes: Partial<Record<SandboxError, readonly [type: string, code: string | null, status?: number]>> = {},
) {
  return (kind: SandboxError): SandboxResponse => {
    const [type, code, status] = codes[kind] ?? [DEFAULT_TYPES[kind], null];
    return {
      status: status ?? STATUS[kind],
      ...(kind === 'rate-limited' && { headers: { 'retry-after': RETRY_SECONDS } }),
      body: { error: { message: `The sandbox says: ${kind}`, type, code } },
    };
  };
}

const DEFAULT_TYPES: Readonly<Record<SandboxError, string>> = {
  unauthorized: 'authentication_error',
  'out-of-credit': 'insufficient_quota',
  forbidden: 'permission_error',
  'not-found': 'invalid_request_error',
  'rate-limited': 'rate_limit_error',
  'server-error': 'server_error',
  unavailable: 'server_error',
};

export const statusOf = (kind: SandboxError): number => STATUS[kind];

/** An account with so many dollars that spends so many an hour. */
export function account(
  dollars: number,
  dollarsPerHour: number,
  more: Partial<LiveAccount['account']> = {},
): LiveAccount['account'] {
  return {
    micros: Math.round(dollars * 1_000_000),
    microsPerHour: Math.round(dollarsPerHour * 1_000_000),
    plan: 'Starter',
    postpaid: false,
    requestsPerMinute: 60,
    ...more,
  };
}
