import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AccountFacts } from '../../server/src/core/billing/account-facts';
import { withOutcomes } from '../../server/src/core/billing/account-record';
import { type AssembledAccount, assembleAccount } from '../../server/src/core/billing/assemble-account';
import { ageText } from '../../server/src/core/billing/time-text';
import { type AccountDetails, accountMarkdown } from '../../server/src/features/account-markdown';
import { accountLine, accountSummary } from '../../server/src/features/account-words';
import { shareText } from '../../server/src/features/hover-account';
import { accountProvider, dollars } from '../support/account-provider';
import { NOW } from '../support/billing';

function accountOf(facts: AccountFacts): AssembledAccount {
  return assembleAccount({
    provider: accountProvider(),
    connection: { account: 'default', kind: 'ordinary' },
    sandbox: false,
    record: withOutcomes({}, new Map([['balance', { facts, failure: null }]]), NOW),
    now: NOW,
    freshMs: 1000,
  });
}

const summary = (facts: AccountFacts) => accountSummary(accountOf(facts), 'Acme AI');

const DETAILS: AccountDetails = {
  assembled: accountOf(dollars('12')),
  name: 'Acme AI',
  billingPage: 'https://acme.example/billing',
  burn: { perDay: '0.5', isOfBalance: true, daysLeft: 24, from: 'the last 30 days' },
  low: null,
  advice: [{ when: 'always', words: 'Look [here](command:evil) now', link: 'https://acme.example/a' }],
  topUps: ['10', '50'],
  priceList: null,
  ownLimit: '40',
  now: Date.parse(NOW),
};

function markdown(facts: AccountFacts): string {
  return accountMarkdown({ ...DETAILS, assembled: accountOf(facts) }).replaceAll('&nbsp;', '');
}

describe('an account in a line', () => {
  it('has the amount as the provider counts it, and the plan', () => {
    assert.equal(summary(dollars('12.48', { plan: 'Starter' })), '$12.48 · Starter');
    assert.equal(summary({ balance: { amount: '3.2', currency: 'USD', unit: 'credits' } }), '3.20 credits');
    assert.equal(summary({ balance: { amount: '3.2', currency: null, unit: 'money' } }), '3.20');
    assert.equal(summary(dollars('0')), '$0 (out of credit)');
    assert.equal(summary({ billing: 'postpaid' }), 'Acme AI: billed afterwards');
  });

  it('has what was spent in its own currency where there is no balance', () => {
    assert.equal(summary({ spending: { currency: 'EUR', thisMonth: '2.5' } }), '€2.50 this month');
    assert.equal(summary({ spending: { thisMonth: '2.5' } }), 'Acme AI: publishes no balance');
  });

  it('has no name and no sandbox where they stand beside it', () => {
    const line = (facts: AccountFacts) => {
      const { account, ...rest } = accountOf(facts);
      return accountLine({ ...rest, account: { ...account, sandbox: true } });
    };
    assert.equal(line(dollars('12.48', { plan: 'Starter' })), '$12.48 · Starter');
    assert.equal(line({ plan: 'Starter' }), 'publishes no balance · Starter');
  });

  it('shows no icon, no second line and no end', () => {
    assert.equal(summary(dollars('1', { plan: 'a$(trash)\nb\u202e' })), '$1.00 · a$ (trash) b');
    assert.ok(summary(dollars('1', { plan: 'x'.repeat(200) })).length < 60);
  });
});

describe('the table of an account', () => {
  it('tells spending in its own currency, with its age where no balance has one', () => {
    const table = markdown({ spending: { currency: 'EUR', today: '1', thisMonth: '2.5' } });
    assert.match(table, /\| Spent \| €1\.00 today, €2\.50 this month \|/);
    assert.match(table, /\| As of \| just now \|/);
  });

  it('tells all that is known', () => {
    const facts = dollars('12', {
      plan: 'Starter',
      billing: 'prepaid',
      limits: { requestsPerMinute: 60, remaining: 58, resetAt: '2026-11-20T12:01:00.000Z' },
      spending: { today: '1', thisMonth: '9.5' },
      period: { startsAt: null, endsAt: '2026-12-01T00:00:00.000Z' },
      details: [['Audit trail', '90 days']],
    });
    const text = markdown(facts);
    for (const row of [
      '| Balance | \\$12.00 \\(just now\\) |',
      '| Plan | Starter |',
      '| Requests per minute | 60 \\(58 left, reset at 2026-11-20 12\\:01 UTC\\) |',
      '| Spent | \\$1.00 today, \\$9.50 this month |',
      '| Spending limit | \\$40.00 a month \\(your own setting\\) |',
      '| Period | ends 2026-12-01 |',
      '| Rate of spending | \\$0.50 a day, by the last 30 days; lasts 24 days |',
      '| Audit trail | 90 days |',
      '| Top-ups | \\$10, \\$50 |',
    ])
      assert.ok(text.includes(row), `${row}\n${text}`);
    assert.ok(
      text.includes('\n\n| Balance | \\$12.00 \\(just now\\) |\n| :-- | :-- |\n'),
      'the header is empty',
    );
    assert.match(text, /\[Billing at Acme AI\]\(https:\/\/acme\.example\/billing\)/);
  });

  it('tells the requests from one reset to the next, where the time between is not told', () => {
    const requests = (limits: NonNullable<AccountFacts['limits']>) =>
      /\| (Requests.*) \|/.exec(markdown(dollars('1', { limits })))?.[1]?.replaceAll('\\', '') ?? null;
    assert.equal(
      requests({ requestsUntilReset: 60, remaining: 58, resetAt: '2026-11-20T12:01:00.000Z' }),
      'Requests | 58 of 60 left, reset at 2026-11-20 12:01 UTC',
    );
    assert.equal(requests({ requestsUntilReset: 6000 }), 'Requests | 6,000 until the limit resets');
    assert.equal(requests({ remaining: 3 }), 'Requests | 3 left, just now');
    assert.equal(
      requests({ requestsPerMinute: 10, remaining: 3 }),
      'Requests per minute | 10 (3 left, just now)',
    );
    assert.equal(requests({}), null);
  });

  it('tells sizes of top-ups in the unit of the balance', () => {
    const sizes = (balance: AccountFacts['balance']) =>
      /\| Top-ups \| (.*) \|/.exec(markdown(balance ? { balance } : {}))?.[1]?.replaceAll('\\', '');
    assert.equal(sizes({ amount: '1', currency: 'USD', unit: 'credits' }), '10, 50 credits');
    assert.equal(sizes({ amount: '1', currency: 'EUR', unit: 'money' }), '€10, €50');
  });

  it('leaves out sizes of top-ups without a unit, and days that nobody counts', () => {
    assert.doesNotMatch(markdown({}), /Top-ups/);
    assert.match(markdown(dollars('12')), /Top-ups/);
    const text = accountMarkdown({
      ...DETAILS,
      burn: { perDay: '0.0042', isOfBalance: true, daysLeft: 3000, from: 'x' },
    });
    assert.match(text, /a day, by x; lasts more than a year \|/);
  });

  it('shows what came from the network letter by letter', () => {
    const hostile = '[x](command:evil) | ![y](https://evil.example/a.png) <img src=x> $(trash)\n\n# z';
    const text = markdown(dollars('1', { plan: hostile, details: [[hostile, hostile]] }));
    assert.doesNotMatch(text, /(?<!\\)\]\((?:command|https:\/\/evil)/);
    assert.doesNotMatch(text, /(?<!\\)<|(?<!\\)!\[|^#/m);
    for (const line of text.split('\n').filter((each) => each.startsWith('|')))
      assert.equal(line.replaceAll('\\|', '').split('|').length, 4, line);
  });
});

describe('how long ago', () => {
  it('is told in steps', () => {
    const age = (minutes: number) => ageText(NOW, Date.parse(NOW) + minutes * 60_000);
    assert.deepEqual([0, 1, 2, 9, 14, 59, 60, 150, 60 * 47, 60 * 72].map(age), [
      'just now',
      'just now',
      '2 min ago',
      '9 min ago',
      '10 min ago',
      '55 min ago',
      'an hour ago',
      '2 hours ago',
      '47 hours ago',
      '3 days ago',
    ]);
  });
});

describe('a share of a balance', () => {
  it('is told in two figures', () => {
    const shares = [
      ['0', '5'],
      ['0.0000001', '5'],
      ['0.0042', '2'],
      ['1', '3'],
      ['2', '2'],
      ['4.2', '2'],
      ['420', '2'],
    ] as const;
    assert.deepEqual(
      shares.map(([cost, balance]) => shareText(cost, balance)),
      ['nothing', 'less than 0.01%', '0.21%', '33%', '100%', '2.1 times that', '210 times that'],
    );
  });
});
