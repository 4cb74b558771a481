import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { exchange } from '../../client/src/accounts/exchange';
import { type HttpCall, sendHttp } from '../../server/src/platform/send-http';
import type { BillingAnswer } from '../../shared/src/billing-provider';
import { faultNames } from '../sandbox/faults';
import { SandboxWorld } from './sandbox-world';

describe('the sender of the editor and that of the terminal', () => {
  const world = new SandboxWorld();
  before(() => world.start());
  after(() => world.close());

  it('tell each fault alike, and never the key', async () => {
    const told: [string, string][] = [];
    for (const trouble of ['connection-refused', ...faultNames] as const) {
      world.cause(trouble);
      const call: HttpCall & { readonly name: string } = {
        name: 'Cheapa API',
        method: 'POST',
        url: `${world.address}/api.cheapaapi.com/v1/dashboard/billing/credit_grants`,
        headers: { authorization: 'Bearer sk-llmaai-CANARY' },
        body: '{}',
        timeoutMs: world.patience,
        mostBytes: 100_000,
      };
      const [editor, terminal] = await Promise.all([exchange(call), sendHttp(call, 'Cheapa API')]);
      for (const { failure } of [editor, terminal])
        assert.doesNotMatch(failure?.message ?? '', /CANARY|HPE_/);
      told.push([`${trouble}: ${kindOf(editor)}`, `${trouble}: ${kindOf(terminal)}`]);
      world.heal();
    }
    assert.deepEqual(
      told.map(([editor]) => editor),
      told.map(([, terminal]) => terminal),
    );
  });
});

function kindOf({ response, failure }: BillingAnswer): string {
  return response
    ? `HTTP ${response.status}, ${response.body.length} characters`
    : `${failure.reason}, ${failure.message}`;
}
