import assert from 'node:assert/strict';
import type { Step } from '../../../server/src/core/evaluate/values';
import { matchesPath, parsePathPattern, segmentsOf } from '../../../server/src/core/recognize/path-pattern';

/** `OpenAI().chat.create` as steps; `OpenAI!` is an instance that is known by its type. */
function steps(path: string): Step[] {
  return path.split('.').flatMap((part): Step[] => {
    const name = part.replace(/(\(\)|!)$/, '');
    const member: Step[] = name === '' ? [] : [{ kind: 'member', name }];
    return part.endsWith('()') || part.endsWith('!') ? [...member, { kind: 'instance' }] : member;
  });
}

const matches = (pattern: string, path: string) =>
  matchesPath(parsePathPattern(pattern), segmentsOf(steps(path)));

describe('path patterns', () => {
  it('follow the way from the module to the callee', () => {
    assert.ok(matches('OpenAI|AsyncOpenAI().chat.completions.create', 'OpenAI().chat.completions.create'));
    assert.ok(
      matches('OpenAI|AsyncOpenAI().chat.completions.create', 'AsyncOpenAI!.chat.completions.create'),
    );
    assert.ok(!matches('OpenAI().chat.completions.create', 'Groq().chat.completions.create'));
  });

  it('tell a called name from one that is not', () => {
    assert.ok(!matches('OpenAI().chat.create', 'OpenAI.chat.create'));
    assert.ok(!matches('openai.chat.create', 'openai().chat.create'));
  });

  it('take the module itself, called, as its default import', () => {
    assert.ok(matches('OpenAI|default().chat.create', '().chat.create'));
  });

  it('leave out what is optional, and nothing else', () => {
    assert.ok(matches('Client().beta?.create', 'Client().create'));
    assert.ok(matches('Client().beta?.create', 'Client().beta.create'));
    assert.ok(!matches('Client().beta?.create', 'Client().alpha.create'));
    assert.ok(!matches('Client().create', 'Client().create.more'));
    assert.ok(!matches('Client().create', 'Client()'));
  });

  it('take any one member for a star', () => {
    assert.ok(matches('*().generate', 'Whatever().generate'));
    assert.ok(!matches('*().generate', 'a.Whatever().generate'));
  });

  it('take any way for two stars', () => {
    assert.ok(matches('**.invoke', 'invoke'));
    assert.ok(matches('**.invoke', 'chains.Chain().pipe().invoke'));
    assert.ok(!matches('**.invoke', 'chains.Chain().stream'));
    assert.ok(!matches('**.invoke', 'chains.invoke.stream'));
  });

  it('may end in what is made and called itself', () => {
    assert.ok(matches('Predict()', 'Predict()'));
    assert.ok(!matches('Predict()', 'Predict'));
  });

  it('are refused when they do not end in what is called', () => {
    assert.throws(() => parsePathPattern('OpenAI?'), /must end in what is called/);
    assert.throws(() => parsePathPattern('a b.c'), /not a path segment/);
  });
});
