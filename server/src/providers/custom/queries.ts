import * as v from 'valibot';
import type { CustomProvider } from '../../../../shared/src/custom-provider';
import { priceOf } from '../../../../shared/src/money';
import type { AccountQuery, Reading } from '../../core/billing/account-api';
import type { AccountFacts, LimitFacts } from '../../core/billing/account-facts';
import { credits, money } from '../wire/balances';
import { malformed } from '../wire/failures';
import { amount, count, label } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { pointedAt } from './json-pointer';

/** A part of the account, and what an answer tells of it; null: not what was described. */
interface Part {
  readonly name: 'balance' | 'plan' | 'limits';
  readonly path: string;
  read(answer: unknown): AccountFacts | null;
}

/** One query for each path, the balance first; parts that stand in one answer are asked for once. */
export function customQueries(description: CustomProvider): readonly AccountQuery[] {
  const parts = partsOf(description);
  const paths = [...new Set(parts.map(({ path }) => path))];
  return paths.map((path) =>
    queryOf(
      description,
      path,
      parts.filter((part) => part.path === path),
    ),
  );
}

function queryOf({ name, baseUrl }: CustomProvider, path: string, parts: readonly Part[]): AccountQuery {
  return {
    id: parts[0]?.name ?? path,
    tells: parts.flatMap((part) => (part.name === 'plan' ? [] : [part.name])),
    when: 'poll',
    request: () => getWithKey(baseUrl, path),
    read(response): Reading {
      const { value, failure } = readJson(response, v.unknown(), name);
      if (failure) return { facts: null, failure };
      let facts: AccountFacts = {};
      for (const part of parts) {
        const told = part.read(value);
        if (told) facts = { ...facts, ...told };
        else if (part.name === 'balance')
          return {
            facts: null,
            failure: malformed(
              response,
              name,
              'no number stands where your settings say that the balance is',
            ),
          };
      }
      return { facts, failure: null };
    },
  };
}

function partsOf({ balance, plan, limits }: CustomProvider): readonly Part[] {
  return [
    { name: 'balance', path: balance.path, read: (answer) => readBalance(answer, balance) },
    ...(plan
      ? [{ name: 'plan', path: plan.path, read: (answer) => readPlan(answer, plan) } satisfies Part]
      : []),
    ...(limits
      ? [{ name: 'limits', path: limits.path, read: (answer) => readLimits(answer, limits) } satisfies Part]
      : []),
  ];
}

function readBalance(answer: unknown, balance: CustomProvider['balance']): AccountFacts | null {
  const told = v.safeParse(amount, pointedAt(answer, balance.pointer));
  if (!told.success) return null;
  const divided = priceOf(1, told.output, balance.divideBy ?? 1);
  if (balance.unit === 'credits') return { balance: credits(divided) };
  return { balance: money(divided, balance.currency?.toUpperCase() ?? null) };
}

function readPlan(answer: unknown, { pointer }: NonNullable<CustomProvider['plan']>): AccountFacts | null {
  const told = v.safeParse(label, pointedAt(answer, pointer));
  return told.success ? { plan: told.output } : null;
}

function readLimits(answer: unknown, limits: NonNullable<CustomProvider['limits']>): AccountFacts | null {
  const told = {
    requestsPerMinute: countAt(answer, limits.requestsPerMinute),
    tokensPerMinute: countAt(answer, limits.tokensPerMinute),
    remaining: countAt(answer, limits.remaining),
  };
  const known = Object.entries(told).filter(([, value]) => value !== null);
  const facts: LimitFacts = Object.fromEntries(known);
  return known.length === 0 ? null : { limits: facts };
}

function countAt(answer: unknown, pointer: string | undefined): number | null {
  if (pointer === undefined) return null;
  const value = pointedAt(answer, pointer);
  const isDigits = typeof value === 'string' && /^\d{1,12}$/.test(value);
  const told = v.safeParse(count, isDigits ? Number(value) : value);
  return told.success ? told.output : null;
}
