import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { columnFinder } from '../../server/src/batch/bind-columns';
import type { DataRecord, RowCost } from '../../server/src/core/analyze/row-costing';
import { DEFAULT_OPTIONS, openText } from '../support/engine';

/** Costs of a text's first call, or use, with each of some records. */
async function rowCosts(
  text: string,
  language: string,
  records: readonly DataRecord[],
  columns = Object.keys(records[0] ?? {}),
) {
  const file = await openText(text, language);
  const { calls, uses } = file.analyze(DEFAULT_OPTIONS);
  const question = { columnOf: columnFinder(columns, []), others: [{ at: null, batch: true }] };
  const rows = file.rowCosting((uses[0] ?? calls[0])!, DEFAULT_OPTIONS, question);
  assert.ok(rows);
  const costs = records.map((record) => rows.cost(record));
  file.dispose();
  return { costs, bound: rows.bound };
}

function sent(cost: Awaited<ReturnType<typeof rowCosts>>['costs'][number] | undefined): RowCost {
  assert.ok(cost && !('missing' in cost));
  return cost;
}

const python = (content: string, more = '') => `
from openai import OpenAI
client = OpenAI()
for row in rows:
    client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": ${content}}]${more})
`;

/** Input tokens of the same call with a text that is written in it. */
async function written(text: string): Promise<number> {
  const file = await openText(python(JSON.stringify(text)), 'python');
  const { likely } = file.analyze(DEFAULT_OPTIONS).calls[0]!.usage.inputTokens!;
  file.dispose();
  return likely;
}

describe('rows that are put into a call', () => {
  it('count as if their texts were written in the source', async () => {
    const records = [
      { title: 'Hello there', body: 'some text' },
      { title: 'Hello', body: 'Some longer text, with 😀 in it' },
      { title: '', body: 'x' },
      { title: 'Hello', body: 'Some longer text, with 😀 in it' },
    ];
    const { costs, bound } = await rowCosts(
      python(`f"T: {row['title']}\\n{row['body']}"`),
      'python',
      records,
    );
    for (const [index, { title, body }] of records.entries()) {
      const { usage } = sent(costs[index]).costed;
      const tokens = await written(`T: ${title}\n${body}`);
      assert.deepEqual(usage.inputTokens, { low: tokens, likely: tokens, high: tokens, how: 'counted' });
    }
    assert.deepEqual(
      [...bound],
      [
        ['row["title"]', 'title'],
        ['row["body"]', 'body'],
      ],
    );
  });

  it('are looked at where the program looks at them', async () => {
    const text = python(
      `("Kurz: " if row["lang"] == "de" else "In a few words: ") + row["text"].strip()`,
      ', max_tokens=int(row["most"])',
    );
    const records = [
      { lang: 'de', text: '  Hallo Welt ', most: 7 },
      { lang: 'en', text: 'Hello', most: 9 },
    ];
    const { costs } = await rowCosts(text, 'python', records);
    const [german, english] = costs.map((cost) => sent(cost).costed.usage);
    assert.equal(german?.inputTokens?.likely, await written('Kurz: Hallo Welt'));
    assert.equal(english?.inputTokens?.likely, await written('In a few words: Hello'));
    assert.deepEqual([german?.outputTokens?.high, english?.outputTokens?.high], [7, 9]);
  });

  it('are cut where the program cuts them', async () => {
    const records = [{ text: '  😀 one two three four ' }, { text: 'short' }];
    const { costs } = await rowCosts(python('row["text"].strip()[:7] + row["text"][-3:]'), 'python', records);
    const tokens = costs.map((cost) => sent(cost).costed.usage.inputTokens);
    assert.deepEqual(
      tokens.map((each) => [each?.low, each?.likely]),
      [
        [await written('😀 one tur '), await written('😀 one tur ')],
        [await written('shortort'), await written('shortort')],
      ],
    );
    const typescript = `
import OpenAI from 'openai';
for (const { text } of rows)
  await new OpenAI().chat.completions.create({ model: 'gpt-4.1', messages: [{ role: 'user', content: text.slice(0, 7) + text.substring(2) }] });
`;
    const cut = await rowCosts(typescript, 'typescript', [{ text: 'one two three' }]);
    assert.equal(sent(cut.costs[0]).costed.usage.inputTokens?.likely, await written('one twoe two three'));
  });

  it('may hold whole conversations, and the model', async () => {
    const text = `
from openai import OpenAI
for row in rows:
    OpenAI().chat.completions.create(model=row["model"], messages=row["messages"])
`;
    const messages = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hello' },
    ];
    const records = [
      { model: 'gpt-4.1', messages: messages.slice(1) },
      { model: 'gpt-4.1-mini', messages },
    ];
    const { costs } = await rowCosts(text, 'python', records);
    assert.deepEqual(
      costs.map((cost) => sent(cost).costed.model),
      ['gpt-4.1', 'gpt-4.1-mini'],
    );
    assert.equal(sent(costs[0]).costed.usage.inputTokens?.likely, await written('Hello'));
    assert.ok(costs.every((cost) => sent(cost).costed.estimate));
  });

  it('fill parameters of wrappers, and fall back as the program does', async () => {
    const text = `
import OpenAI from 'openai';
const client = new OpenAI();
const ask = (prompt: string) =>
  client.chat.completions.create({ model: 'gpt-4.1', messages: [{ role: 'user', content: prompt }] });
for (const { title, lang } of rows) await ask(\`\${title} in \${lang ?? 'English'}\`);
`;
    const { costs } = await rowCosts(text, 'typescript', [
      { title: 'A b', lang: 'German' },
      { title: 'A b', lang: null },
      { title: 'A b' },
    ]);
    const tokens = costs.map((cost) => sent(cost).costed.usage.inputTokens?.likely);
    assert.deepEqual(tokens, [
      await written('A b in German'),
      await written('A b in English'),
      await written('A b in English'),
    ]);
  });

  it('say which column they lack where the program would fail', async () => {
    const text = python(`row["title"] + row.get("note", "none")`);
    const { costs } = await rowCosts(text, 'python', [
      { title: 'a', note: 'b' },
      { note: 'b' },
      { title: 'a' },
    ]);
    assert.deepEqual(costs[1], { missing: 'title' });
    assert.equal(sent(costs[2]).costed.usage.inputTokens?.likely, await written('anone'));
  });

  it('leave open what no column fits, and cost half in a batch', async () => {
    const { costs } = await rowCosts(
      python(`row["title"] + row["body"]`),
      'python',
      [{ title: 'a' }],
      ['title'],
    );
    const { costed, others } = sent(costs[0]);
    assert.equal(costed.holes, 1);
    const [batch] = others;
    assert.equal(Number(batch?.estimate?.likely) * 2, Number(costed.estimate?.likely));
  });
});
