import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { realEngine } from '../support/engine';
import { MemoryServer } from '../support/memory-server';

const FILE = 'file:///shop/a.py';
const CALL = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi")\n';

describe('findings in the editor', () => {
  let server: MemoryServer;

  afterEach(() => server.dispose());

  async function diagnosticsOf(text: string, settings: object) {
    const { engine, parsers } = realEngine();
    server = await MemoryServer.start({ engine, parsers: await parsers, configuration: () => settings });
    await server.open(FILE, text);
    await server.rest();
    return (await server.diagnostics.next()).diagnostics;
  }

  it('have the level that is set for their rule', async () => {
    const [finding] = await diagnosticsOf(`# costlint: x=1\n${CALL}`, {
      rules: { 'costlint-comment': 'hint' },
    });
    assert.deepEqual([finding?.code, finding?.severity], ['costlint-comment', 4]);
  });

  it('lead to the page on their rule, where there is one', async () => {
    const { engine, parsers } = realEngine();
    const rulePages = 'file:///opt/costlint/docs/rules';
    server = await MemoryServer.start({ engine, parsers: await parsers, rulePages });
    await server.open(FILE, `# costlint: x=1\n${CALL}`);
    await server.rest();
    const [finding] = (await server.diagnostics.next()).diagnostics;
    assert.deepEqual(finding?.codeDescription, { href: `${rulePages}/costlint-comment.md` });
  });

  it('are not shown where a comment ignores them', async () => {
    const text = `# costlint-ignore costlint-comment\ny = 2  # costlint: x=1\n# costlint: z=1\n${CALL}`;
    const found = await diagnosticsOf(text, {});
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start.line]),
      [['costlint-comment', 2]],
    );
  });
});
