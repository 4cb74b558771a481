import assert from 'node:assert/strict';
import { modelIdsOf } from '../../../server/src/core/analyze/model-choices';
import type { Value } from '../../../server/src/core/evaluate/values';

describe('a model that is not known', () => {
  const reasonOf = (value: Value | null) => {
    const [model] = modelIdsOf(value);
    return model && 'unknown' in model ? `${model.unknown.code}: ${model.unknown.message}` : null;
  };

  it('is named by no argument', () =>
    assert.equal(
      reasonOf(null),
      'model-unknown: the call names no model; say which in a comment `costlint: model=...`',
    ));

  it('is nothing until the program runs', () =>
    assert.equal(reasonOf({ kind: 'null' }), 'model-dynamic: model decided at run time'));

  it('is none that is empty', () => {
    const empty: Value = { kind: 'text', pieces: [{ kind: 'known', text: '', origin: null }] };
    assert.equal(reasonOf(empty), 'model-dynamic: model decided at run time');
    assert.equal(reasonOf({ kind: 'text', pieces: [] }), 'model-dynamic: model decided at run time');
  });

  it('has a name only where there is one to tell', () => {
    const involved = (label: string) => reasonOf({ kind: 'unknown', reason: 'too-complex', label });
    assert.equal(involved('pick'), 'too-complex: model too involved to follow (pick)');
    assert.equal(involved(''), 'too-complex: model too involved to follow');
  });

  it('is what looks like an API key, which is shown nowhere', () => {
    const named = (text: string) =>
      reasonOf({ kind: 'text', pieces: [{ kind: 'known', text, origin: null }] });
    assert.match(named(`sk-${'proj-a1B2c3D4'.repeat(3)}`) ?? '', /^model-unknown: .*looks like an API key/);
    assert.equal(named('xai-grok-4-1-fast-non-reasoning'), null);
    assert.equal(named('gpt-5-mini'), null);
  });
});
