import assert from 'node:assert/strict';
import type { SandboxWorld } from './sandbox-world';
import { subjects } from './subjects';

/** Keys of the tests hold this word. */
const CANARY = /CANARY/;

/** No key is shown, stored or answered, and none went anywhere but to its provider's own hosts. */
export function assertNoKeyAnywhere(world: SandboxWorld): void {
  assert.doesNotMatch(JSON.stringify(subjects.map((subject) => world.show(subject))), CANARY);
  assert.doesNotMatch(JSON.stringify([...world.disk]), CANARY);
  assertKeysStayHome(world);
}

/** No answer holds a key, and none went anywhere but to its provider's own hosts. */
export function assertKeysStayHome(world: SandboxWorld): void {
  assert.doesNotMatch(JSON.stringify(world.answers), CANARY);
  assert.doesNotMatch(world.asked.join('\n'), CANARY);
  for (const seen of world.sandbox.seen) {
    const { target, headers, body } = seen;
    const [host = ''] = target.split('/');
    assert.doesNotMatch(`${target} ${body}`, CANARY);
    for (const { key, row, connection } of subjects) {
      if (!JSON.stringify(headers).includes(key)) continue;
      const own = row.hosts.length > 0 ? row.hosts : [connection.baseUrl?.slice('https://'.length) ?? ''];
      assert.ok(own.includes(host), `the key of ${row.id} went to ${host}`);
    }
  }
}
