import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { object } from '../../../server/src/core/evaluate/known';
import { python } from '../../../server/src/languages/python/python';
import { javascript } from '../../../server/src/languages/typescript/typescript';
import { asRecord, type RecordRules } from '../../../server/src/sdks/wire/records';
import { textValue } from '../../../server/src/sdks/wire/values';
import { callsOf, evaluatorOf } from '../../support/evaluates';
import { unindented } from '../../support/lowers';
import { printValue } from '../../support/print-value';
import { openSource } from '../../support/sources';

const rules: RecordRules = {
  wrappers: new Set(['some', 'of']),
  makers: {
    user_message: (args) =>
      object(
        new Map([
          ['role', textValue('user')],
          ['content', args.positional(0) ?? textValue('')],
        ]),
      ),
  },
  types: {
    system_message: (entries) => object(new Map([['role', textValue('system')], ...entries])),
  },
};

async function recordIn(source: string, language = python): Promise<string> {
  const file = await openSource(unindented(source), language);
  const evaluator = evaluatorOf(file);
  const [shown] = callsOf(file, evaluator, 'show');
  const value = evaluator.value(shown!.call.args[0]!.value, shown!.place.scope);
  const printed = printValue(asRecord(value, rules));
  file.dispose();
  return printed;
}

describe('records of the types of an SDK', () => {
  it('hold what a literal sets, in snake case', async () => {
    const record = await recordIn(`
      from acme import Params
      show(Params(Model="m", MaxTokens=Some(3), N=2))
    `);
    assert.equal(record, '{model: "m", max_tokens: 3, n: 2}');
  });

  it('hold what a builder sets and adds', async () => {
    const record = await recordIn(
      `
      import { Params, userMessage, SystemMessage } from 'acme';
      show(Params.builder().model('m').addMessage(SystemMessage.builder().content('s').build())
        .addMessage(userMessage('u')).withMaxTokens(7).build());
    `,
      javascript,
    );
    assert.equal(
      record,
      '{model: "m", messages: [{role: "system", content: "s"}, {role: "user", content: "u"}], max_tokens: 7}',
    );
  });

  it('hold what is assigned later', async () => {
    const record = await recordIn(`
      from acme import Params
      params = Params(Model="m")
      params.TopP = 1
      show(params)
    `);
    assert.equal(record, '{model: "m", top_p: 1}');
  });

  it('leave what they know nothing of as it is', async () => {
    const record = await recordIn(`
      from acme import Models
      show([Models.LARGE, {"maxTokens": 3}])
    `);
    assert.equal(record, '[<acme>.Models.LARGE, {maxTokens: 3}]');
  });
});
