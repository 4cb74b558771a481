import type { Connection } from '../../../shared/src/billing-provider';
import { isRecord } from '../../../shared/src/setting-kind';

const KEYS_OF_STRINGS = ['provider', 'account'] as const;

/** Whether something that was kept, maybe by another version, is a connection. */
export function isConnection(value: unknown): value is Connection {
  if (!isRecord(value)) return false;
  return (
    KEYS_OF_STRINGS.every((key) => typeof value[key] === 'string' && value[key] !== '') &&
    isTextOrNull(value.region) &&
    isTextOrNull(value.baseUrl) &&
    (value.kind === 'ordinary' || value.kind === 'admin') &&
    (value.keySource === 'stored' || value.keySource === 'environment') &&
    isRecord(value.fields) &&
    Object.values(value.fields).every((field) => typeof field === 'string')
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
