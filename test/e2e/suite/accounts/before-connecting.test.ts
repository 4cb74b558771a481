import assert from 'node:assert/strict';
import { sentToProviders } from '../account-window';
import { hintsOf, hoverAt, open } from '../documents';
import { ofAccounts } from '../window';

describe('before any account is connected', () => {
  it('nothing tells of accounts, and nothing is sent', async () => {
    const document = await open('flat-fee.ts');
    await hintsOf(document);
    assert.equal(await ofAccounts({ kind: 'balance' }), null);
    assert.doesNotMatch(await hoverAt(document, 'generate('), /account|SANDBOX/);
    assert.deepEqual(await sentToProviders(), []);
  });
});
