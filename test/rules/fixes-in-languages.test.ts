import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/rules/ignore-edits';
import { DEFAULT_OPTIONS, openText } from '../support/engine';

interface Source {
  readonly language: string;
  readonly text: string;
}

async function look({ language, text }: Source, rule: string) {
  const file = await openText(text, language);
  const { findings, broken } = file.analyze({ ...DEFAULT_OPTIONS, rules: { 'unbounded-output': 'hint' } });
  file.dispose();
  return { broken, found: findings.filter((each) => each.rule === rule) };
}

/** That each fix of each finding leaves a text that is read without errors, in which the finding is gone. */
async function assertFixable(rule: string, source: Source): Promise<void> {
  const { broken, found } = await look(source, rule);
  assert.ok(
    found.some(({ fixes }) => fixes.length > 0),
    `nothing to fix: ${source.text}`,
  );
  assert.equal(broken, false, source.text);
  for (const { fixes } of found)
    for (const { edits } of fixes) {
      const text = applyEdits(
        source.text,
        [...edits].sort((a, b) => a.range.start - b.range.start),
      );
      const after = await look({ ...source, text }, rule);
      assert.equal(after.broken, false, text);
      assert.equal(after.found.length, found.length - 1, text);
    }
}

/** A price of another day and one of today, each in a line of its own. */
const PRICES: Readonly<Record<string, string>> = {
  python: 'PRICES = {\n    "gpt-4o": (5.00, 10.00),\n    "gpt-4": (30.0, 60.0),  # per 1M\n}\n',
  typescript: "const PRICES = {\n  'gpt-4o': [5.0, 10],\n  'gpt-4': [30, 60], // per 1M\n};\n",
  javascript: "const PRICES = {\n  'gpt-4o': /* old */ [5.0, 10],\n  'gpt-4': /* old */ [30, 60],\n};\n",
  go: 'package a\n\nvar prices = map[string]Price{\n\t"gpt-4o": {Input: 5.00, Output: 10.00},\n\t"gpt-4":  {Input: 30.00, Output: 60.00}, // per 1M\n}\n',
  java: 'class A {\n  static final Map<String, Price> PRICES = Map.of(\n    "gpt-4o", new Price(5.0, 10.0),\n    "gpt-4", new Price(30.0, 60.0)\n  );\n}\n',
  kotlin:
    'enum class Model(val id: String, val window: Int, val inputPrice: Double, val outputPrice: Double) {\n  GPT_4O("gpt-4o", /* 128k */ 128000, 5.0, 10.0),\n  GPT_4("gpt-4", /* 8k */ 8192, 30.0, 60.0);\n}\n',
  csharp:
    'class A {\n  Dictionary<string, (decimal, decimal)> Prices = new() {\n    ["gpt-4o"] = (5m, 10m),\n    ["gpt-4"] = (30m, 60m), // per 1M\n  };\n}\n',
  ruby: "PRICES = {\n  'gpt-4o' => { input: 5.00, output: 10.0 },\n  'gpt-4' => { input: 30.0, output: 60.0 }, # per 1M\n}.freeze\n",
  php: "<?php\nconst PRICES = [\n  'gpt-4o' => ['input' => 5.0, 'output' => 10.0],\n  'gpt-4' => ['input' => 30.0, 'output' => 60.0], # per 1M\n];\n",
  rust: 'fn price(model: &str) -> (f64, f64) {\n  match model {\n    "gpt-4o" => (5.0, 10.0),\n    "gpt-4" => (30.0, 60.0), // per 1M\n    _ => unreachable!(),\n  }\n}\n',
};

/** A call of a model that was withdrawn. */
const MODELS: Readonly<Record<string, string>> = {
  python: 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4-turbo", input="hi")\n',
  typescript:
    "import OpenAI from 'openai';\nawait new OpenAI().responses.create({ model: 'gpt-4-turbo', input: 'hi' });\n",
  javascript:
    "const OpenAI = require('openai');\nnew OpenAI().responses.create({ model: 'gpt-4-turbo', input: 'hi' });\n",
  go: 'package a\n\nimport openai "github.com/sashabaranov/go-openai"\n\nfunc ask() {\n\tc := openai.NewClient("k")\n\tc.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "gpt-4-turbo"})\n}\n',
  java: 'import dev.langchain4j.model.openai.OpenAiChatModel;\n\nclass A {\n  String ask() {\n    OpenAiChatModel model = OpenAiChatModel.builder().modelName("gpt-4-turbo").build();\n    return model.chat("hi");\n  }\n}\n',
  kotlin:
    'import com.aallam.openai.api.chat.ChatCompletionRequest\nimport com.aallam.openai.api.model.ModelId\nimport com.aallam.openai.client.OpenAI\n\nsuspend fun ask(openai: OpenAI) =\n  openai.chatCompletion(ChatCompletionRequest(model = ModelId("gpt-4-turbo"), messages = listOf()))\n',
  csharp:
    'using OpenAI.Chat;\n\nclass A {\n  void Ask() {\n    var client = new ChatClient("gpt-4-turbo", "k");\n    client.CompleteChat("hi");\n  }\n}\n',
  ruby: "require 'openai'\nclient = OpenAI::Client.new\nclient.chat(parameters: { model: 'gpt-4-turbo', messages: [] })\n",
  php: "<?php\n$client = OpenAI::client('k');\n$client->chat()->create(['model' => 'gpt-4-turbo', 'messages' => []]);\n",
  rust: 'use async_openai::{types::CreateChatCompletionRequestArgs, Client};\n\nasync fn ask() {\n    let client = Client::new();\n    let request = CreateChatCompletionRequestArgs::default().model("gpt-4-turbo").build().unwrap();\n    client.chat().create(request).await;\n}\n',
  shellscript: `curl https://api.openai.com/v1/responses -H "Authorization: Bearer $KEY" -d '{"model": "gpt-4-turbo", "input": "hi"}'\n`,
};

/** A call that nothing caps. */
const CAPS: Readonly<Record<string, string>> = {
  python: 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input=question)\n',
  typescript:
    "import OpenAI from 'openai';\nawait new OpenAI().responses.create({ model: 'gpt-5.2', input: question });\n",
  javascript:
    "import Groq from 'groq-sdk';\nimport OpenAI from 'openai';\nnew OpenAI().chat.completions.create({\n  model: 'gpt-5.2', messages,\n});\n",
};

for (const [rule, texts] of [
  ['hard-coded-price', PRICES],
  ['retired-model', MODELS],
  ['unbounded-output', CAPS],
] as const)
  describe(`the fixes of ${rule}`, () => {
    for (const [language, text] of Object.entries(texts))
      it(`leave what is read without errors in ${language}, and nothing to report`, () =>
        assertFixable(rule, { language, text }));
  });
