import assert from 'node:assert/strict';
import { SourceFile } from '../../../server/src/core/source/source-file';
import { http } from '../../../server/src/languages/http/http';
import { requestFileParser } from '../../../server/src/languages/http/parser';
import { printStatements } from '../../support/print-ir';
import { seededRandom } from '../../support/random';
import { randomEdits } from '../../support/random-edits';

function lowered(text: string): string {
  const file = new SourceFile(http, requestFileParser, text);
  const printed = printStatements(file.slots.flatMap(({ statements }) => statements));
  file.dispose();
  return printed;
}

const TEXT = `@base = https://api.openai.com/v1
@model=gpt-4o

### Ask
# @name ask
POST {{base}}/chat/completions?a=1
  &b=2 HTTP/1.1
Content-Type: application/json
Authorization: Bearer {{$dotenv OPENAI_API_KEY}}

{"model": "{{model}}", "messages": []}

> {% client.log(response.body) %}

###
GET {{base}}/models

### With a host
POST /v1/embeddings HTTP/1.1
Host: api.openai.com

< ./body.json

###
https://api.openai.com/v1/models
###
`;

describe('Lowering of request files', () => {
  it('makes calls of requests', () =>
    assert.equal(
      lowered(TEXT),
      [
        'let base = "https://api.openai.com/v1"',
        'let model = "gpt-4o"',
        `POST(\`\${base}/chat/completions?a=1&b=2\`, \`{"model": "\${model}", "messages": []}\`)`,
        `GET(\`\${base}/models\`)`,
        'POST("https://api.openai.com/v1/embeddings", <>)',
      ].join('\n'),
    ));

  it('reads what is there with the ends of lines of Windows', () =>
    assert.equal(
      lowered('@a = b\r\n\r\nPOST https://x.example/y HTTP/1.1\r\nA: b\r\n\r\n{"a": "{{a}}"}\r\n'),
      `let a = "b"\nPOST("https://x.example/y", \`{"a": "\${a}"}\`)`,
    ));

  it('lowers every prefix', () => {
    for (let end = 0; end <= TEXT.length; end++) lowered(TEXT.slice(0, end));
  });

  it('gives after edits what a fresh file gives', () => {
    const random = seededRandom(3);
    const file = new SourceFile(http, requestFileParser, TEXT);
    for (let round = 0; round < 300; round++) {
      const { text, edits } = round % 20 === 0 ? { text: TEXT, edits: [] } : randomEdits(file.text, random);
      file.update(text, edits);
      assert.equal(printStatements(file.slots.flatMap(({ statements }) => statements)), lowered(text));
    }
    file.dispose();
  });
});
