import assert from 'node:assert/strict';
import { answered, assertTooltip, sentToProviders, untilBalance } from '../account-window';
import { inWindow } from '../window';

describe('a folder that is trusted after all', () => {
  it('shows the balances of accounts that were connected before, and their price lists', async () => {
    assert.deepEqual(await sentToProviders(), []);
    await inWindow({ kind: 'trust' });
    await untilBalance(/^SANDBOX · .*\d/);
    await answered('costlint.switchAccount', 'OpenRouter');
    await untilBalance(/^SANDBOX · \$74\.7\d$/);
    await assertTooltip(/Price list\s*\d models, read on/);
  });
});
