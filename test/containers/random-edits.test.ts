import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DEFAULT_OPTIONS, openText } from '../support/engine';
import { codeCells, notebookText } from '../support/notebooks';
import { plainAnalysis } from '../support/plain-analysis';
import { seededRandom } from '../support/random';
import { randomEdits } from '../support/random-edits';

const PYTHON = `from openai import OpenAI
client = OpenAI()
def ask(question, model="gpt-4o"):
    # costlint: output=7
    return client.chat.completions.create(model=model, messages=[{"role": "user", "content": question}])
`;
const USES = 'ask("one")\nask("two", model="gpt-4o-mini")\n';
const CURL = `curl https://api.openai.com/v1/responses -d '{"model": "gpt-4o", "input": "hi"}'\n`;
const SCRIPT = `import OpenAI from 'openai';\nawait new OpenAI().responses.create({ model: 'gpt-4o', input: 'hi' });\n`;

const TEXTS: Readonly<Record<string, string>> = {
  markdown: `# Words

\`\`\`python
${PYTHON}\`\`\`
- item
  ~~~py
  ${USES.replace('\n', '\n  ')}
  ~~~
\`\`\`console
$ ${CURL}out
\`\`\`
> \`\`\`ts
> ${SCRIPT.replace('\n', '\n> ')}
> \`\`\`
`,
  notebook: notebookText(codeCells(`%pip install openai\n${PYTHON}`, `%%time\n${USES}!${CURL}`)),
  vue: `<script lang="ts">\n${SCRIPT}</script>\n<script setup lang="ts">\n${SCRIPT}</script>\n`,
  astro: `---\n${SCRIPT}---\n<script>\n${SCRIPT}</script>\n`,
  dockerfile: `ARG M=gpt-4o\nRUN x && \\\n  # note\n  ${CURL}RUN <<EOT\n${CURL}EOT\nCMD ["sh", "-c", "ls"]\n`,
  script: `#!/bin/sh\nM=gpt-4o\n${CURL}`,
  makefile: `M ?= gpt-4o\nask:\n\t@${CURL}\techo $(M) $$M\n`,
  yaml: `env:\n  M: gpt-4o\nsteps:\n  - run: |\n      ${CURL}  - run: ${CURL}  - script:\n      - "ls"\n`,
};

describe('a file of regions kept up to date edit by edit', function () {
  this.timeout(120_000);

  for (const [index, [kind, original]] of Object.entries(TEXTS).entries())
    it(`equals a fresh one after any edits of ${kind}`, async () => {
      const random = seededRandom(index + 1);
      for (let round = 0; round < 4; round++) {
        let text = original;
        const open = await openText(text, kind);
        assert.notEqual(open.analyze(DEFAULT_OPTIONS).calls.length, 0);
        for (let edit = 1; edit <= 60; edit++) {
          const next = randomEdits(text, random);
          text = next.text;
          open.update(text, next.edits);
          open.analyze(DEFAULT_OPTIONS);
          if (edit % 12 !== 0) continue;
          open.settle();
          const fresh = await openText(text, kind);
          assert.deepEqual(
            plainAnalysis(open.analyze(DEFAULT_OPTIONS)),
            plainAnalysis(fresh.analyze(DEFAULT_OPTIONS)),
            text,
          );
          fresh.dispose();
        }
        open.dispose();
      }
    });
});
