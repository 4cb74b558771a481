import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import { cellLine } from './expected-cell';
import { SandboxWorld, type Shown } from './sandbox-world';
import { subjects } from './subjects';

const HOUR = 3_600_000;

describe('every provider as the sandbox plays it', () => {
  const world = new SandboxWorld();
  before(() => world.start());
  after(() => world.close());
  beforeEach(() => world.reset());

  async function ask(): Promise<void> {
    await world.connect();
    await world.accounts.refresh(null);
  }
  const lines = (line: (shown: Shown) => string) =>
    subjects.map((subject) => `${subject.name}: ${line(world.show(subject))}`);

  it('tells balance and limits', async () => {
    await ask();
    assert.deepEqual(
      subjects.map((subject) => {
        const shown = world.show(subject);
        const { balance, limits } = shown.account;
        return cellLine(subject.name, { balance: balance.state, limits: limits.state }, shown.text);
      }),
      [
        'anthropic: unpublished / forbidden | SANDBOX · Anthropic: publishes no balance',
        'anthropic (admin): unpublished / known | SANDBOX · $2.47 this month',
        'babysea: known / known | SANDBOX · 12.48 credits · Starter Monthly',
        'cheapa: known / unpublished | SANDBOX · $12.48',
        'deepseek: known / unpublished | SANDBOX · $8.20',
        'elevenlabs: known / unpublished | SANDBOX · 75,600 credits · creator',
        'fal: known / unpublished | SANDBOX · $9.87',
        'fal (admin): known / unpublished | SANDBOX · $9.87',
        'flexai: unpublished / known | SANDBOX · FlexAI Token Factory: publishes no balance',
        'litellm-proxy: known / known | SANDBOX · $18.40',
        'lumenfall: known / unpublished | SANDBOX · $12.50',
        'moonshotai: known / unpublished | SANDBOX · $15.00',
        'moonshotai-cn: known / unpublished | SANDBOX · CN¥15.00',
        'new-api: known / unpublished | SANDBOX · $13.70',
        'novita: known / unpublished | SANDBOX · $4.56',
        'one-api: known / unpublished | SANDBOX · $13.70',
        'openai: unpublished / forbidden | SANDBOX · OpenAI: publishes no balance',
        'openai (admin): unpublished / known | SANDBOX · $2.50 this month',
        'openrouter: known / unpublished | SANDBOX · $74.75',
        'serika: unpublished / unpublished | SANDBOX · Serika.dev: publishes no balance',
        'siliconflow: known / unpublished | SANDBOX · $20.50',
        'siliconflow-cn: known / unpublished | SANDBOX · CN¥20.50',
        'stability: known / unpublished | SANDBOX · 630.00 credits',
        'vercel: known / unpublished | SANDBOX · $95.50',
        'xai: known / unpublished | SANDBOX · $25.00',
        'own-gateway: known / known | SANDBOX · $7.50 · Starter',
      ],
    );
  });

  it('tells plan, billing, period, limits and spending', async () => {
    await ask();
    assert.deepEqual(
      lines((shown) =>
        parts(shown)
          .filter((part) => part !== '')
          .join(', '),
      ),
      [
        'anthropic: ',
        'anthropic (admin): 50 requests a minute, spent $2.47 this month',
        'babysea: Starter Monthly, subscription, 2026-11-01..2026-12-01, 59 left, spent $6.30 in 30 days',
        'cheapa: prepaid',
        'deepseek: prepaid',
        'elevenlabs: creator, subscription, ..2026-11-29',
        'fal: prepaid',
        'fal (admin): prepaid',
        'flexai: prepaid, 10 requests a minute, 9 left',
        'litellm-proxy: 60 requests a minute, 100000 tokens a minute',
        'lumenfall: prepaid, spent $0.13 in 30 days',
        'moonshotai: prepaid',
        'moonshotai-cn: prepaid',
        'new-api: ',
        'novita: ',
        'one-api: ',
        'openai: ',
        'openai (admin): 500 requests a minute, 500000 tokens a minute, spent $2.50 this month',
        'openrouter: prepaid, spent $0.80 today, $4.20 this week, $12.50 this month',
        'serika: postpaid, 2026-11-01..2026-12-01',
        'siliconflow: prepaid',
        'siliconflow-cn: prepaid',
        'stability: prepaid',
        'vercel: ',
        'xai: prepaid',
        'own-gateway: Starter, 60 requests a minute',
      ],
    );
  });

  it('tells what has become of the balance an hour later', async () => {
    await ask();
    world.clock.advance(HOUR);
    await world.accounts.refresh(null);
    assert.deepEqual(
      lines(({ account }) => `${account.balance.amount}`),
      [
        'anthropic: null',
        'anthropic (admin): null',
        'babysea: 12.46',
        'cheapa: 12.43',
        'deepseek: 8.19',
        'elevenlabs: 75600',
        'fal: 9.85',
        'fal (admin): 9.85',
        'flexai: null',
        'litellm-proxy: 18.38',
        'lumenfall: 12.49',
        'moonshotai: 14.98',
        'moonshotai-cn: 14.98',
        'new-api: 13.68',
        'novita: 4.55',
        'one-api: 13.68',
        'openai: null',
        'openai (admin): null',
        'openrouter: 74.65',
        'serika: null',
        'siliconflow: 20.48',
        'siliconflow-cn: 20.48',
        'stability: 629',
        'vercel: 95.4',
        'xai: 24.95',
        'own-gateway: 7.47',
      ],
    );
  });

  it('tells debts as what they are', async () => {
    for (const { row } of subjects) world.sandbox.setAccount(row.id, { micros: -1_500_000 });
    await ask();
    assert.deepEqual(
      lines(({ text }) => text.replace('SANDBOX · ', '')),
      [
        'anthropic: Anthropic: publishes no balance',
        'anthropic (admin): $2.47 this month',
        'babysea: -1.50 credits (out of credit) · Starter Monthly',
        'cheapa: -$1.50 (out of credit)',
        'deepseek: -$1.50 (out of credit)',
        'elevenlabs: -1,500,000 credits (out of credit) · creator',
        'fal: -$1.50 (out of credit)',
        'fal (admin): -$1.50 (out of credit)',
        'flexai: FlexAI Token Factory: publishes no balance',
        'litellm-proxy: -$1.50 (out of credit)',
        'lumenfall: -$1.50 (out of credit)',
        'moonshotai: -$1.50 (out of credit)',
        'moonshotai-cn: -CN¥1.50 (out of credit)',
        'new-api: -$1.50 (out of credit)',
        'novita: -$1.50 (out of credit)',
        'one-api: -$1.50 (out of credit)',
        'openai: OpenAI: publishes no balance',
        'openai (admin): $2.50 this month',
        'openrouter: -$1.50 (out of credit)',
        'serika: Serika.dev: publishes no balance',
        'siliconflow: -$1.50 (out of credit)',
        'siliconflow-cn: -CN¥1.50 (out of credit)',
        'stability: -150.00 credits (out of credit)',
        'vercel: -$1.50 (out of credit)',
        'xai: -$1.50 (out of credit)',
        'own-gateway: -$1.50 (out of credit) · Starter',
      ],
    );
  });

  it('tells an account that bills afterwards', async () => {
    world.sandbox.setAccount('lumenfall', { postpaid: true });
    await ask();
    const [lumenfall] = subjects.filter(({ name }) => name === 'lumenfall').map((each) => world.show(each));
    assert.equal(lumenfall?.text, 'SANDBOX · Lumenfall: billed afterwards');
    assert.match(lumenfall?.account.message ?? '', /no balance that could run out/);
  });
});

function parts({ account, tooltip }: Shown): readonly string[] {
  const { plan, billing, period, limits } = account;
  const spent = tooltip.split('\n').find((line) => line.replaceAll('&nbsp;', '').startsWith('| Spent |'));
  const day = (time: string | null | undefined) => time?.slice(0, 10) ?? '';
  return [
    plan ?? '',
    billing ?? '',
    period === null ? '' : `${day(period.startsAt)}..${day(period.endsAt)}`,
    limits.requestsPerMinute === null ? '' : `${limits.requestsPerMinute} requests a minute`,
    limits.tokensPerMinute === null ? '' : `${limits.tokensPerMinute} tokens a minute`,
    limits.remaining === null ? '' : `${limits.remaining} left`,
    spent === undefined
      ? ''
      : spent
          .replace(/[|\\]|&nbsp;/g, ' ')
          .replace(/ +/g, ' ')
          .trim()
          .toLowerCase(),
  ];
}
