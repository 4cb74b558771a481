import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Language } from '../../../server/src/core/source/language';
import { python } from '../../../server/src/languages/python/python';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { callsOf, evaluatorOf } from '../../support/evaluates';
import { openSource } from '../../support/sources';

/** What the first argument of each `show(...)` is taken for. */
async function shown(language: Language, text: string): Promise<boolean[]> {
  const file = await openSource(text, language);
  const evaluator = evaluatorOf(file);
  return callsOf(file, evaluator, 'show').map(({ call, place }) =>
    evaluator.isPlainLiteral(call.args[0]!.value, place.scope),
  );
}

describe('a plain literal', () => {
  it('is a text, a list or a number, or a name that is bound to nothing else', async () => {
    const text = `
title = "report"
def render(items):
    lines = []
    lines += ["a"]
    for item in items:
        lines.append(item)
        show(lines)
    show(title)
    show("".join(lines))
    show(f"{title}")
`;
    assert.deepEqual(await shown(python, text), [true, true, false, true]);
  });

  it('is no name that may be bound to something else, wherever that stands', async () => {
    const text = `
client = ""
def make():
    global client
    client = OpenAI()
def inner():
    chat = []
    def later():
        nonlocal chat
        chat = OpenAI().chat
    show(chat)
    show(client)
def parameter(chat=[]):
    show(chat)
def either(model):
    chat = ""
    if model:
        chat = OpenAI().chat
    show(chat)
def looped(clients):
    for chat in clients:
        show(chat)
    [show(chat) for chat in clients]
def imported():
    from app import chat
    show(chat)
`;
    assert.deepEqual(await shown(python, text), [false, false, false, false, false, false, false]);
  });

  it('is not what only another function, or another block, binds', async () => {
    const python_ = `
def one():
    chat = []
def two():
    show(chat)
`;
    const typescript_ = `
import { chat } from './app';
function ask() {
  { const chat = []; show(chat); }
  show(chat);
}
`;
    assert.deepEqual(await shown(python, python_), [false]);
    assert.deepEqual(await shown(typescript, typescript_), [true, false]);
  });

  it('is not what only grows', async () => {
    assert.deepEqual(await shown(python, 'def ask():\n    chat += "a"\n    show(chat)\n'), [false]);
  });
});
