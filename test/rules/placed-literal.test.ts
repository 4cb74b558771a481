import assert from 'node:assert/strict';
import { framesOf, placedLiterals } from '../../server/src/core/rules/placed-literal';
import type { Language } from '../../server/src/core/source/language';
import { go } from '../../server/src/languages/go/go';
import { python } from '../../server/src/languages/python/python';
import { typescript } from '../../server/src/languages/typescript/typescript';
import { lowerText } from '../support/sources';

/** Each literal with the names around it, from the inside out. */
async function placed(text: string, language: Language): Promise<string[]> {
  return placedLiterals(await lowerText(text, language)).map((each) => {
    const names = framesOf(each)
      .filter(({ role }) => role !== 'inside')
      .map(({ role, name }) => `${role} ${name}`);
    return [String(each.literal.value), ...names].join(' < ');
  });
}

describe('literals with what stands around them', () => {
  it('stand in tables, constants, classes, functions and arguments of Python', async () => {
    const text = `
PRICES = {"gpt-4o": {"input": 2.5}}
class Cost:
    per_token = 0.01
    def of(self, tokens, rate=0.002):
        return charge(tokens, unit=1000)
`;
    assert.deepEqual(await placed(text, python), [
      '2.5 < key input < key gpt-4o < constant PRICES',
      '0.01 < field per_token < class Cost',
      '0.002 < parameter rate < function of < class Cost',
      '1000 < argument unit < function of < class Cost',
    ]);
  });

  it('stand in objects, members and arithmetic of TypeScript', async () => {
    const text = `
const prices = { 'gpt-4o': { input: 2.5 } };
prices.mini = 0.15;
function cost(tokens: number) { return (tokens / 1000) * 0.002; }
`;
    assert.deepEqual(await placed(text, typescript), [
      '2.5 < key input < key gpt-4o < constant prices',
      '0.15 < key mini < constant prices',
      '1000 < function cost',
      '0.002 < function cost',
    ]);
  });

  it('stand in struct literals of Go', async () => {
    const text = 'package a\nvar prices = map[string]Price{"gpt-4o": {Input: 2.5}}\n';
    assert.deepEqual(
      (await placed(text, go)).filter((each) => each.startsWith('2.5')),
      ['2.5 < argument Input < key gpt-4o < constant prices'],
    );
  });

  it('stand behind the test that leads to them', async () => {
    const text = `
def cost(model):
    if model == "gpt-4o":
        return 2.5
    return 10 if model.startswith("gpt-4") else 0.5
`;
    assert.deepEqual(await placed(text, python), [
      'gpt-4o < function cost',
      '2.5 < case  < function cost',
      'gpt-4 < function cost',
      '10 < case startswith < function cost',
      '0.5 < function cost',
    ]);
    const cases =
      'package a\nfunc f(m string) float64 {\n switch m {\n case "a": return 2.5\n }\n return 1\n}\n';
    assert.deepEqual(await placed(cases, go), [
      'a < function f',
      '2.5 < case a < function f',
      '1 < function f',
    ]);
  });

  it('stand each in its own name where several are assigned at once', async () => {
    assert.deepEqual(await placed('a, b["c"] = 1, 2\n', python), [
      '1 < constant a',
      '2 < key c < constant b',
    ]);
  });

  it('are no more than a bound, however large a table is', async () => {
    const found = await placed(`T = [${'1, '.repeat(20_010)}]`, python);
    assert.equal(found.length, 20_000);
  });
});
