import type { LoggedCall, UsageLogReader } from '../core/usage-log/logged-call';
import { originIn } from './wire/origin';
import { amountOf, type Fields, fieldsOf, nameOf } from './wire/records';

/** Lumenfall's list of past requests (`/v1/requests`) or one of them, which tells what was charged and nothing of what was used. */
export const lumenfallRequests: UsageLogReader = {
  id: 'lumenfall-requests',
  about: "Lumenfall's list of requests",
  read(record) {
    const requests = record.object === 'list' && Array.isArray(record.data) ? record.data : [record];
    const all = requests.map(fieldsOf);
    if (all.length === 0 || !all.every(isRequest)) return null;
    return all.flatMap((each) => callOf(each!) ?? []);
  },
};

function isRequest(item: Fields | null): boolean {
  return item?.object === 'request' && item.modality !== undefined && item.cost !== undefined;
}

function callOf(item: Fields): LoggedCall | null {
  const amount = amountOf(item.cost);
  if (amount === null || item.status !== 'completed') return null;
  return {
    model: nameOf(item.model),
    provider: 'lumenfall',
    usage: {},
    tier: null,
    cost: { amount, currency: nameOf(item.currency)?.toUpperCase() ?? 'USD' },
    ...originIn(item),
  };
}
