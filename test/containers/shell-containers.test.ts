import { assertCalls } from '../support/expected-calls';

const EMBED = `curl https://api.openai.com/v1/embeddings -d '{"model": "text-embedding-3-small", "input": "hello world"}'`;
const EMBED_FOUND = 'embeddings text-embedding-3-small @openai in=2';
/** The words of a list, as JSON has them. */
const EMBED_WORDS = `"curl", "https://api.openai.com/v1/embeddings", "-d", "{\\"model\\": \\"text-embedding-3-small\\", \\"input\\": \\"hello world\\"}"`;

describe('calls in Dockerfiles', () => {
  it('are those of RUN, CMD, ENTRYPOINT and HEALTHCHECK, as a line or as a list', () =>
    assertCalls(
      `# syntax=docker/dockerfile:1
FROM curlimages/curl
run --mount=type=cache,target=/root ${EMBED}
#                                   ^^^^ ${EMBED_FOUND}
HEALTHCHECK --interval=5m CMD ${EMBED}
#                             ^^^^ ${EMBED_FOUND}
CMD [${EMBED_WORDS}]
#     ^^^^ ${EMBED_FOUND}
ENTRYPOINT ["/bin/sh", "-ec", "${EMBED.replaceAll('"', '\\"')}"]
#                              ^^^^ ${EMBED_FOUND}
COPY ${EMBED} .
LABEL run="${EMBED.replaceAll('"', '\\"')}"
`,
      'dockerfile',
    ));

  it('go on behind a backslash, past comments and blank lines, with the variables of ENV and ARG', () =>
    assertCalls(
      `ARG MODEL=gpt-4o-mini
ENV URL=https://api.openai.com/v1/chat/completions KEY=x
ENV OLD value
RUN apk add jq && \\
    # a remark
    curl "$URL" \\
#   ^^^^ chat gpt-4o-mini @openai out=1..5..5

      -d "{\\"model\\": \\"$MODEL\\", \\"max_tokens\\": 5, \\"messages\\": []}"
`.replaceAll('\n', '\r\n'),
      'dockerfile',
    ));

  it('stand in documents, in the language of their first line', () =>
    assertCalls(
      `RUN <<EOT
set -e
${`x=1; ${EMBED}`}
#    ^^^^ ${EMBED_FOUND}
EOT
RUN <<-'ONE' <<TWO
#!/usr/bin/env python3
from openai import OpenAI
OpenAI().embeddings.create(model="text-embedding-3-small", input="hello world")
#                   ^^^^^^ ${EMBED_FOUND}
ONE
${`y=2; ${EMBED}`}
#    ^^^^ ${EMBED_FOUND}
TWO
RUN <<EOT
unclosed; ${EMBED}
#         ^^^^ ${EMBED_FOUND}
`,
      'dockerfile',
    ));
});

describe('calls in Makefiles', () => {
  it('are those of recipes, with the variables of make', () =>
    assertCalls(
      `MODEL ?= gpt-4o  # the usual one
URL := https://api.openai.com/v1/responses

ask: deps ; @${EMBED}
#            ^^^^ ${EMBED_FOUND}
	@-curl -s $(URL) -H "Authorization: Bearer $$OPENAI_API_KEY" -d '{"model": "$(MODEL)", "input": "hi", "max_output_tokens": 7}'
#  ^^^^ responses gpt-4o @openai out=1..7..7
ifdef LONG
	echo "$(shell date)" && \\
	  ${EMBED}
#  ^^^^ ${EMBED_FOUND}
endif

define TEXT
	${EMBED}
endef
	# ${EMBED}
`,
      'makefile',
    ));
});

describe('calls in YAML', () => {
  it('are found in the steps of a workflow, each in the language that it is run by', () =>
    assertCalls(
      `on: push
env:
  MODEL: gpt-4o
jobs:
  ask:
    steps:
      - uses: actions/checkout@v4
      - name: Ask
        run: |
          set -e
          curl https://api.openai.com/v1/responses -d '{"model": "\${{ env.MODEL }}", "input": "hi", "max_output_tokens": 4}'
#         ^^^^ responses gpt-4o @openai out=1..4..4
      - run: >-
          echo
          1; ${EMBED}
#            ^^^^ ${EMBED_FOUND}
      - run: "${EMBED.replaceAll('"', '\\"')}"
#             ^^^^ ${EMBED_FOUND}
      - run: |
          import openai
          openai.OpenAI().embeddings.create(model="text-embedding-3-small", input="hello world")
#                                    ^^^^^^ ${EMBED_FOUND}
        shell: python
      - run: ${EMBED.replaceAll('"', '')}
        shell: pwsh
      - uses: actions/github-script@v7
        with:
          script: |
            const OpenAI = require('openai');
            await new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input: 'hello world' });
#                                         ^^^^^^ ${EMBED_FOUND}
`,
      'yaml',
    ));

  it('are found in jobs, compositions and tasks', () =>
    assertCalls(
      `ask:
  variables:
    MODEL: "gpt-4o"
  script:
    - apk add curl
    - |
      curl https://api.openai.com/v1/responses -d "{\\"model\\": \\"$MODEL\\", \\"input\\": \\"hi\\", \\"max_output_tokens\\": 4}"
#     ^^^^ responses gpt-4o @openai out=1..4..4
    - '${EMBED.replaceAll("'", "''")}'
#      ^^^^ ${EMBED_FOUND}
services:
  one:
    environment:
      - NAME=text-embedding-3-small
    command: ["sh", "-c", "curl https://api.openai.com/v1/embeddings -d \\"{\\\\\\"model\\\\\\": \\\\\\"$$NAME\\\\\\", \\\\\\"input\\\\\\": \\\\\\"hello world\\\\\\"}\\""]
#                          ^^^^ ${EMBED_FOUND}
  two:
    entrypoint: [${EMBED_WORDS}]
#                 ^^^^ ${EMBED_FOUND}
steps:
- task: PythonScript@0
  inputs:
    script: |
      import openai
      openai.OpenAI().embeddings.create(model="text-embedding-3-small", input="hello world")
#                                ^^^^^^ ${EMBED_FOUND}
- bash: ${EMBED.replaceAll('": ', '":')}
#       ^^^^ ${EMBED_FOUND}
`,
      'yaml',
    ));

  it('are none in what is not run', () =>
    assertCalls(
      `description: ${EMBED}
example: |
  ${EMBED}
# run: ${EMBED}
shell: bash
run: {a: 1}
`,
      'yaml',
    ));
});

describe('calls in scripts without an ending', () => {
  it('are in the language that the first line names', () =>
    assertCalls(
      `#!/usr/bin/env bash
MODEL=gpt-4o
  curl https://api.openai.com/v1/chat/completions -d '{"model":"'$MODEL'","messages":[],"max_tokens":9}'
# ^^^^ chat gpt-4o @openai out=1..9..9
`,
      'script',
    ));

  it('are none in texts that are no scripts', () =>
    assertCalls(
      `curl https://api.openai.com/v1/chat/completions -d '{"model":"gpt-4o","messages":[]}'
`,
      'script',
    ));
});
