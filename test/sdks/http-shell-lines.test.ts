import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';

/** What is found, by line, for sources in which no comment can stand under the command. */
async function found(source: string): Promise<string[]> {
  const { calls } = await analyzeText(source, 'shellscript');
  return calls.map(({ api, callee, model, provider, usage }) => {
    const line = source.slice(0, callee.start).split('\n').length;
    const word = source.slice(callee.start, callee.end);
    return `${line} ${word} ${api} ${model} @${provider} out=${usage.outputTokens?.high ?? 'none'}`;
  });
}

describe('Commands over several lines', () => {
  it('are read through line continuations, their address wherever it stands', async () =>
    assert.deepEqual(
      await found(`curl -s \\
  -X POST \\
  -H "Authorization: Bearer $OPENAI_API_KEY" \\
  -d '{
    "model": "gpt-4o",
    "messages": [
      {"role": "user", "content": "It'"'"'s me"}
    ],
    "max_tokens": 12
  }' \\
  https://api.openai.com/v1/chat/completions \\
  | jq .
`),
      ['1 curl chat gpt-4o @openai out=12'],
    ));

  it('are read with their here-documents', async () =>
    assert.deepEqual(
      await found(`MODEL=claude-3-5-haiku-latest
curl -s "https://api.anthropic.com/v1/messages" -H "x-api-key: $K" --data-binary @- <<EOF
{"model": "$MODEL", "max_tokens": 100, "messages": [{"role": "user", "content": "$1"}]}
EOF
cat <<'JSON' | curl https://api.openai.com/v1/chat/completions -d @- | jq .
{"model": "gpt-4o", "max_tokens": 11, "messages": []}
JSON
BODY=$(cat <<JSON
{"model": "gpt-4o-mini", "max_tokens": 9, "messages": []}
JSON
)
curl https://api.openai.com/v1/chat/completions -d "$BODY"
read -r -d '' MORE <<EOF
{"model": "gpt-4o", "max_tokens": 7, "messages": []}
EOF
curl https://api.openai.com/v1/chat/completions -d "$MORE"
`),
      [
        '2 curl messages claude-3-5-haiku-latest @anthropic out=100',
        '5 curl chat gpt-4o @openai out=11',
        '12 curl chat gpt-4o-mini @openai out=9',
        '16 curl chat gpt-4o @openai out=7',
      ],
    ));

  it('know numbers that jq is given as variables', async () =>
    assert.deepEqual(
      await found(`MAX=\${MAX_TOKENS:-250}
jq -n --argjson max "$MAX" --arg top 12 '{model: "gpt-4o", messages: [], max_tokens: $max}' |
  curl -d @- https://api.openai.com/v1/chat/completions
jq -n --arg max "$MAX" '{model: "gpt-4o", messages: [], max_tokens: ($max | tonumber)}' |
  curl -d @- https://api.openai.com/v1/chat/completions
`),
      ['3 curl chat gpt-4o @openai out=250', '5 curl chat gpt-4o @openai out=250'],
    ));

  it('hold a place for text that is only known at run time', async () => {
    const { calls } = await analyzeText(
      `curl -d @- https://api.openai.com/v1/chat/completions <<EOF
{"model": "gpt-4o", "messages": [{"role": "user", "content": "Say $1 and \${NAME}"}]}
EOF
`,
      'shellscript',
    );
    assert.deepEqual(
      calls.map(({ holes }) => holes),
      [2],
    );
  });

  it('know the filter of jq that stands in a variable', async () =>
    assert.deepEqual(
      await found(`TEMPLATE='{"model": "gpt-4", "max_tokens": 30, "messages": [{"role": "user", "content": $text}]}'
BODY=$(jq -n --arg text "$1" "$TEMPLATE")
curl https://api.openai.com/v1/chat/completions -d "$BODY"
`),
      ['3 curl chat gpt-4 @openai out=30'],
    ));
});
