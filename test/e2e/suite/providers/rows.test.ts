import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ownGateway } from '../../../accounts/subjects';
import { answered, assertTooltip, untilBalance } from '../account-window';
import { withSetting } from '../documents';
import { inThemes } from '../themes';
import { ofAccounts } from '../window';

interface Row {
  /** As lists show it. */
  readonly name: string;
  readonly text: RegExp;
  readonly tooltip: readonly RegExp[];
}

const inStatusBar = (text: string) => new RegExp(`^SANDBOX · ${text}$`);

/** What each provider's account is like: in the status bar, and in the tooltip. */
const ROWS: Readonly<Record<string, Row>> = {
  serika: {
    name: 'Serika.dev',
    text: inStatusBar('Serika\\.dev: publishes no balance'),
    tooltip: [/no balance API/, /Billing\s*postpaid/, /Spending limit\s*50\.00 a month \(your own setting\)/],
  },
  babysea: {
    name: 'BabySea',
    text: inStatusBar('12\\.4\\d+ credits · Starter Monthly'),
    tooltip: [
      /Requests\s*\d\d of 60 left/,
      /Spent\s*\$6\.30 in 30 days/,
      /lasts \d+ days/,
      /Audit trail\s*90 days/,
    ],
  },
  lumenfall: {
    name: 'Lumenfall',
    text: inStatusBar('\\$12\\.\\d\\d'),
    tooltip: [/Billing\s*prepaid/, /Spent/],
  },
  flexai: {
    name: 'FlexAI Token Factory',
    text: inStatusBar('FlexAI Token Factory: publishes no balance'),
    tooltip: [/no balance API/, /Requests per minute\s*10/, /Tier\s*free/, /support@flex\.ai/],
  },
  cheapa: { name: 'Cheapa API', text: inStatusBar('\\$12\\.4\\d'), tooltip: [/Top-ups\s*\$10, .*\$500/] },
  openrouter: {
    name: 'OpenRouter',
    text: inStatusBar('\\$74\\.7\\d'),
    tooltip: [/Spent\s*\$0\.80 today, \$4\.20 this week, \$12\.50 this month/, /Limit of this key/],
  },
  openai: {
    name: 'OpenAI',
    text: inStatusBar('OpenAI: publishes no balance'),
    tooltip: [/no balance API/, /neither balance nor costs/, /Requests\s*\d+ of 60 left, reset at/],
  },
  anthropic: {
    name: 'Anthropic',
    text: inStatusBar('Anthropic: publishes no balance'),
    tooltip: [/no balance API/, /neither balance nor costs/, /Input tokens\s*29,000 of 30,000 left/],
  },
  deepseek: { name: 'DeepSeek', text: inStatusBar('\\$8\\.\\d\\d'), tooltip: [/Topped up/] },
  moonshotai: { name: 'Moonshot AI', text: inStatusBar('\\$1[45]\\.\\d\\d'), tooltip: [/Vouchers/] },
  'moonshotai-cn': {
    name: 'Moonshot AI (China)',
    text: inStatusBar('CN¥1[45]\\.\\d\\d'),
    tooltip: [/Vouchers/],
  },
  siliconflow: { name: 'SiliconFlow', text: inStatusBar('\\$20\\.\\d\\d'), tooltip: [/Paid in/] },
  'siliconflow-cn': {
    name: 'SiliconFlow (China)',
    text: inStatusBar('CN¥20\\.\\d\\d'),
    tooltip: [/Paid in/],
  },
  novita: { name: 'Novita AI', text: inStatusBar('\\$4\\.5\\d'), tooltip: [/Credit limit/] },
  elevenlabs: {
    name: 'ElevenLabs',
    text: inStatusBar('75,\\d{3} credits · creator'),
    tooltip: [/Used\s*24,\d{3} of 100,000 credits/, /Period\s*ends/],
  },
  stability: {
    name: 'Stability AI',
    text: inStatusBar('6\\d\\d\\.\\d\\d credits'),
    tooltip: [/Worth\s*\$6\./],
  },
  vercel: {
    name: 'Vercel AI Gateway',
    text: inStatusBar('\\$95\\.\\d\\d'),
    tooltip: [/Used in all/, /Price list/],
  },
  'litellm-proxy': {
    name: 'LiteLLM proxy',
    text: inStatusBar('\\$18\\.\\d\\d'),
    tooltip: [/Budget of this key/, /Requests per minute\s*60/],
  },
  'one-api': { name: 'One API gateway', text: inStatusBar('13\\.\\d+'), tooltip: [/may count in dollars/] },
  'new-api': { name: 'New API gateway', text: inStatusBar('13\\.\\d+'), tooltip: [/may count in dollars/] },
  fal: { name: 'fal', text: inStatusBar('\\$9\\.8\\d'), tooltip: [/Billing\s*prepaid/] },
  xai: { name: 'xAI', text: inStatusBar('\\$2[45]\\.\\d\\d'), tooltip: [/Billing\s*prepaid/] },
};

/** With keys that may see more. */
const OF_ADMINS: Readonly<Record<string, Row & { readonly key: readonly [variable: string, key: string] }>> =
  {
    openai: {
      name: 'OpenAI',
      key: ['OPENAI_ADMIN_KEY', 'sk-admin-sandbox'],
      text: inStatusBar('\\$2\\.50 this month'),
      tooltip: [/no balance API/, /Limits of gpt-5\.2/],
    },
    anthropic: {
      name: 'Anthropic',
      key: ['ANTHROPIC_ADMIN_KEY', 'sk-ant-admin-sandbox'],
      text: inStatusBar('\\$2\\.47 this month'),
      tooltip: [/lag by about 24 hours/, /Limits of claude-sonnet-4-6/],
    },
  };

/** Everything is as it should be, and a picture shows it. */
async function assertShown(picture: string, { text, tooltip }: Row): Promise<void> {
  await untilBalance(text);
  await assertTooltip(/SANDBOX: no real account/, ...tooltip);
  await ofAccounts({ kind: 'balance-picture', name: `account-${picture}` });
}

describe('an account of each provider', () => {
  before(async () => {
    for (const provider of ['openai', 'anthropic'])
      await ofAccounts({ kind: 'sandbox-account', provider, change: { rateHeaders: true } });
    await untilBalance(/./);
    // What counts against a limit is asked for on command alone.
    await vscode.commands.executeCommand('costlint.refreshBalance');
  });

  for (const [id, row] of Object.entries(ROWS)) {
    it(`is that of ${id}`, () =>
      withSetting('costlint', 'accounts.monthlyLimits', { serika: 50 }, async () => {
        await answered('costlint.switchAccount', row.name);
        await assertShown(id, row);
      }));
  }

  it('looks well in light themes and in dark ones', async () => {
    await answered('costlint.switchAccount', 'BabySea');
    await untilBalance(/credits/);
    await inThemes((theme) => ofAccounts({ kind: 'balance-picture', name: `account-${theme}` }));
  });

  for (const [id, { key, ...row }] of Object.entries(OF_ADMINS)) {
    it(`tells more to an admin key of ${id}`, async () => {
      const [variable, text] = key;
      await answered('costlint.disconnectProvider', row.name);
      process.env[variable] = text;
      try {
        const done = answered('costlint.connectProvider', row.name);
        if (id === 'openai') {
          process.env.OPENAI_PROJECT_ID = 'proj_sandbox';
          await ofAccounts({ kind: 'answer', question: 'Id of the project', text: null });
        }
        await done;
        await assertShown(`${id}-admin`, row);
      } finally {
        delete process.env[variable];
        delete process.env.OPENAI_PROJECT_ID;
      }
    });
  }

  it('is that of a provider that the user describes', async () => {
    process.env.OWN_GATEWAY_KEY = 'sandbox';
    await withSetting('costlint', 'customProviders', [ownGateway], async () => {
      await answered('costlint.connectProvider', ownGateway.name);
      await assertShown('custom', {
        name: ownGateway.name,
        text: inStatusBar('\\$7\\.50 · Starter'),
        tooltip: [/^My gateway/, /Requests per minute\s*60/, /Price list\s*\d+ model/],
      });
      await answered('costlint.disconnectProvider', ownGateway.name);
    });
    assert.doesNotMatch((await ofAccounts({ kind: 'balance' }))?.text ?? '', /7\.50/);
  });
});
