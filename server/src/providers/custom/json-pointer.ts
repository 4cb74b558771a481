import { isRecord } from '../../../../shared/src/setting-kind';

/**
 * What a JSON Pointer leads to in a JSON value; undefined where it leads nowhere. Source: RFC 6901. The member behind the
 * last of a list (`-`) is nowhere.
 */
export function pointedAt(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  if (!pointer.startsWith('/')) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map(unescaped)
    .reduce<unknown>((at, token) => member(at, token), value);
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

const INDEX = /^(?:0|[1-9]\d{0,9})$/;

function member(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return INDEX.test(token) ? value[Number(token)] : undefined;
  return isRecord(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}
