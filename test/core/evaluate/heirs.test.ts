import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Language } from '../../../server/src/core/source/language';
import { php } from '../../../server/src/languages/php/php';
import { python } from '../../../server/src/languages/python/python';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { callsOf, evaluatorOf } from '../../support/evaluates';
import { printValue } from '../../support/print-value';
import { openSource } from '../../support/sources';

/** What the class says by a member through which `show`'s callee-like argument was reached. */
async function said(source: string, language: Language, member: string): Promise<readonly string[]> {
  const file = await openSource(source, language);
  const evaluator = evaluatorOf(file);
  const found = callsOf(file, evaluator, 'show').map(({ call, place }) => {
    const value = evaluator.value(call.args[0]!.value, place.scope);
    const args = evaluator.argumentsOf(call, place.scope);
    const told = value.kind === 'external' ? evaluator.saidByHeir(value, member, args) : null;
    return told === null ? 'nothing' : printValue(told);
  });
  file.dispose();
  return found;
}

describe('classes that extend what comes from outside', () => {
  it('say what they say by members of their own in Python', async () =>
    assert.deepEqual(
      await said(
        `
from acme import Agent

class Base(Agent):
    def provider(self):
        return "small"

class Poet(Base):
    def provider(self):
        return self.size()
    def size(self):
        return "large"

class Plain(Agent):
    pass

show(Base().run)
show(Poet().run)
show(Plain().run)
show(Agent().run)
`,
        python,
        'provider',
      ),
      ['"small"', '"large"', 'nothing', 'nothing'],
    ));

  it('say what they say by members of their own in TypeScript', async () =>
    assert.deepEqual(
      await said(
        `
import { Agent } from 'acme';
class Base extends Agent { provider = 'small'; }
class Poet extends Base { provider = 'large'; }
class Plain extends Agent {}
show(new Base().run);
show(new Poet().run);
show(new Plain().run);
show(Poet.make().run);
`,
        typescript,
        'provider',
      ),
      ['"small"', '"large"', 'nothing', '"large"'],
    ));

  it('say what they say by members of their own in PHP', async () =>
    assert.deepEqual(
      await said(
        `<?php
use AcmeAgent;
class Poet extends Agent { protected function provider(): string { return 'large'; } }
show(Poet::make()->run);
show((new Poet())->with(1)->run);
`,
        php,
        'provider',
      ),
      ['"large"', '"large"'],
    ));
});
