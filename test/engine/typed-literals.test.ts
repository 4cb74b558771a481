import assert from 'node:assert/strict';
import type { FileAnalysis } from '../../server/src/core/analyze/file-analysis';
import type { LanguageId } from '../../server/src/core/source/language';
import { DEFAULT_OPTIONS, realEngine } from '../support/engine';
import { plainAnalysis } from '../support/plain-analysis';

/** `¦` stands where someone types: in everything of a call that a constant may hold. */
const PYTHON = `
from openai import OpenAI

MODEL = "gpt-5-mini¦"
URL = "https://openrouter.ai¦/api/v1"
TIER = "flex¦"
LIMIT = 30¦0
SYSTEM = "You are a careful¦ assistant. Answer briefly."
USER = "Tell me ¦of whales"
TOOLS = [{"type": "function", "function": {"name": "look", "description": "Looks¦ things up"}}]
SIZE = "102¦4x1024"
ITEMS = ["one", "two¦"]
FIDELITY = "hi¦gh"
DETAIL = "lo¦w"
PARTIAL = 2¦
IDS = [[9906, 1¦1], [40]]

client = OpenAI()
elsewhere = OpenAI(base_url=URL)

def ask(question):
    return client.chat.completions.create(
        model=MODEL, messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": question}]
    )

ask(USER)
client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": SYSTEM}], tools=TOOLS)
client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": USER + SYSTEM}])
client.chat.completions.create(
    model="gpt-5", messages=[{"role": "user", "content": "hi"}], max_completion_tokens=LIMIT, service_tier=TIER
)
elsewhere.chat.completions.create(model="openai/gpt-5-mini", messages=[{"role": "user", "content": USER}])
client.images.generate(model="dall-e-3", prompt=USER, size=SIZE)
client.audio.speech.create(model="tts-1", voice="alloy", input=USER)
client.embeddings.create(model="text-embedding-3-small", input=ITEMS)
client.embeddings.create(model="text-embedding-3-small", input=IDS)
client.images.edit(model="gpt-image-1", image=open("a.png"), prompt=USER, input_fidelity=FIDELITY)
client.images.generate(model="gpt-image-1", prompt=USER, stream=True, partial_images=PARTIAL)
client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x", "detail": DETAIL}}]}],
)
`;

const TYPESCRIPT = `
import { generateText } from 'ai';
import { anthropic } from '@ai-sdk/anthropic';

const MODEL = 'claude-sonnet-4-5¦';
const SYSTEM = \`You are a careful¦ assistant.\`;
const QUESTIONS = { first: 'What is ¦this?', second: 'And that¦?' };
const CAP = 20¦0;

const model = anthropic(MODEL);
export const first = () => generateText({ model, system: SYSTEM, prompt: QUESTIONS.first, maxOutputTokens: CAP });
export const both = (late: boolean) =>
  generateText({ model, messages: [{ role: 'user', content: late ? QUESTIONS.second : QUESTIONS.first }] });
`;

const TYPED = ['x', '7', '"'];

describe('typing in a literal that calls use', function () {
  this.timeout(60_000);

  for (const [id, marked] of [
    ['python', PYTHON],
    ['typescript', TYPESCRIPT],
  ] as const) {
    it(`gives at each stroke what a fresh start gives, in ${id}`, async () => {
      const { open } = await opener(id);
      const places = marked.split('¦').slice(0, -1);
      const text = places.join('') + marked.slice(marked.lastIndexOf('¦') + 1);
      const original = whole(open(text).analyze(DEFAULT_OPTIONS));
      let at = 0;
      for (const before of places) {
        at += before.length;
        const file = open(text);
        file.analyze(DEFAULT_OPTIONS);
        for (const typed of TYPED) {
          const longer = text.slice(0, at) + typed + text.slice(at);
          file.update(longer, [{ start: at, oldEnd: at, newEnd: at + typed.length }]);
          assert.deepEqual(
            whole(file.analyze(DEFAULT_OPTIONS)),
            whole(open(longer).analyze(DEFAULT_OPTIONS)),
            longer,
          );
          file.update(text, [{ start: at, oldEnd: at + typed.length, newEnd: at }]);
          assert.deepEqual(whole(file.analyze(DEFAULT_OPTIONS)), original, text);
        }
      }
    });
  }

  it('sees a comment come and go, letter by letter', async () => {
    const { open } = await opener('python');
    const comment = '# costlint: output=7 calls=3';
    const text = `from openai import OpenAI\n\nOpenAI().responses.create(model="gpt-5", input="hi")  \n`;
    const at = text.length - 1;
    const file = open(text);
    const before = whole(file.analyze(DEFAULT_OPTIONS));
    for (let length = 1; length <= comment.length; length++) {
      const longer = `${text.slice(0, at)}${comment.slice(0, length)}\n`;
      file.update(longer, [{ start: at + length - 1, oldEnd: at + length - 1, newEnd: at + length }]);
      assert.deepEqual(whole(file.analyze(DEFAULT_OPTIONS)), whole(open(longer).analyze(DEFAULT_OPTIONS)));
    }
    assert.equal(file.analyze(DEFAULT_OPTIONS).calls[0]?.repeat.how, 'stated');
    file.update(text, [{ start: at, oldEnd: at + comment.length, newEnd: at }]);
    assert.deepEqual(whole(file.analyze(DEFAULT_OPTIONS)), before);
  });

  it('compares with other offers what is written now', async () => {
    const { open } = await opener('python');
    const source = (word: string) => `
from openai import OpenAI
WORDS = "${word}"
OpenAI().chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": WORDS}])
`;
    const [one, other] = [source('cat'), source('dog')];
    const file = open(one);
    const before = file.analyze(DEFAULT_OPTIONS).calls[0]!;
    assert.notEqual(before.market.comparisons.length, 0);
    const at = one.indexOf('cat');
    file.update(other, [{ start: at, oldEnd: at + 3, newEnd: at + 3 }]);
    const after = file.analyze(DEFAULT_OPTIONS).calls[0]!;
    assert.notEqual(after.market, before.market);
    assert.equal(after.estimate, before.estimate);
  });
});

/** Files are opened by the dozen and freed with the process. */
async function opener(id: LanguageId) {
  const { engine, parsers } = realEngine();
  const language = engine.languages.find((each) => each.id === id)!;
  const parser = await (await parsers).load(language.grammar);
  return { open: (text: string) => engine.open(text, language, () => parser) };
}

function whole(analysis: FileAnalysis): unknown {
  if (analysis.broken) return null;
  return [plainAnalysis(analysis), analysis.calls.map(({ market: { comparisons } }) => comparisons)];
}
