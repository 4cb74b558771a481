import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { realEngine } from '../../support/engine';
import { MemoryProject } from '../../support/memory-project';

const ASK = `
import OpenAI from 'openai';
const client = new OpenAI();
export const LIMIT = 3;
export async function askModel(text: string) {
  return client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
}
`;

const ASK_BY_DEFAULT = ASK.replace('export async', 'export default async');

/** Whether a text beside `ask.ts` may run what sends there, in a project that stays as it is or not. */
async function mayUse(text: string, { ask = ASK, isStill = true } = {}): Promise<boolean> {
  const { engine } = realEngine();
  const project = await MemoryProject.of({ 'ask.ts': ask, 'page.ts': text }, isStill);
  const kind = engine.kindOf({ path: 'page.ts' });
  assert.ok(kind);
  const may = engine.mayHoldUses(text, kind, { project: project.project, path: '/page.ts' });
  const { uses } = project.analyze('page.ts');
  assert.ok(may || uses.length === 0, 'a use would be missed');
  project.dispose();
  return may;
}

describe('a text that imports files with calls', () => {
  it('may run those that it names', async () => {
    assert.equal(await mayUse("import { askModel } from './ask';\naskModel('hi');"), true);
    assert.equal(await mayUse("import { askModel as question } from './ask';\nquestion('hi');"), true);
    assert.equal(await mayUse("import * as model from './ask';\nmodel.askModel('hi');"), true);
  });

  it('runs none where it names none, in a project that stays as it is', async () => {
    const page = "import { LIMIT } from './ask';\nshow(LIMIT);";
    assert.equal(await mayUse(page), false);
    assert.equal(await mayUse(page, { isStill: false }), true);
  });

  it('may call as it likes what has no name', async () => {
    const page = "import question from './ask';\nquestion('hi');";
    assert.equal(await mayUse(page, { ask: ASK_BY_DEFAULT }), true);
  });

  it('may send by itself with a client of theirs', async () => {
    const page =
      "import { client } from './ask';\nclient.responses.create({ model: 'gpt-4o', input: 'hi' });";
    assert.equal(await mayUse(page, { ask: ASK.replace('const client', 'export const client') }), true);
  });

  it('imports nothing of the kind otherwise', async () => {
    assert.equal(await mayUse("import { readFile } from './files';\nreadFile('askModel');"), false);
  });
});
