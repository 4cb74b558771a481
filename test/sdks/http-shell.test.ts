import { assertCalls } from '../support/expected-calls';

describe('Raw HTTP in shell scripts', () => {
  it('reads curl with its options in any order', () =>
    assertCalls(
      `
#!/bin/bash
MODEL="\${MODEL:-gpt-4o-mini}"
time curl https://api.openai.com/v1/chat/completions -H "Content-Type: application/json" -H "Authorization: Bearer $OPENAI_API_KEY" -d '{"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello!"}], "max_tokens": 50}'
#    ^^^^ chat gpt-4o @openai in=9 out=1..50..50
R=$(curl -sS -XPOST --url "https://api.mistral.ai/v1/embeddings" -d"{\\"model\\": \\"mistral-embed\\", \\"input\\": [\\"a\\"]}")
#   ^^^^ embeddings mistral-embed @mistral
if ! curl --silent --fail --request POST --data "{\\"model\\": \\"$MODEL\\", \\"messages\\": [], \\"max_tokens\\": 3}" --output out.json api.openai.com/v1/chat/completions; then exit 1; fi
#    ^^^^ chat gpt-4o-mini @openai out=1..3..3
sudo curl https://api.openai.com/v1/audio/transcriptions -F file="@a.mp3" -F model="whisper-1"
#    ^^^^ transcription whisper-1 @openai unknown=quantity-unknown
sudo curl "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key=$KEY" -H 'Content-Type: application/json' -X POST -d '{"contents":[{"parts":[{"text":"Explain"}]}]}'
#    ^^^^ generateContent gemini-2.0-flash @google
sudo curl http://localhost:11434/api/generate -d '{"model":"llama3.2","prompt":"Why?"}'
#    ^^^^ completion llama3.2 @ollama
sudo http POST https://api.openai.com/v1/embeddings Authorization:"Bearer $K" model=text-embedding-3-small input="hello there"
#    ^^^^ embeddings text-embedding-3-small @openai in=2
sudo wget -qO- --header="a: b" --post-data='{"model":"deepseek-chat","messages":[]}' https://api.deepseek.com/chat/completions
#    ^^^^ chat deepseek-chat @deepseek
ARGS=(-s -H "Authorization: Bearer $K")
sudo curl "\${ARGS[@]}" -d '{"model":"gpt-4o","input":"hi","max_output_tokens":4}' https://api.openai.com/v1/responses
#    ^^^^ responses gpt-4o @openai in=8 out=1..4..4
`,
      'shellscript',
    ));

  it('reads what is piped, written before or in a here-document', () =>
    assertCalls(
      `
jq -n --arg m "gpt-4o-mini" '{model: $m, messages: [{role: "user", content: "x"}], max_tokens: 12}' | curl -s https://api.openai.com/v1/chat/completions -d @-
#                                                                                                     ^^^^ chat gpt-4o-mini @openai in=8 out=1..12..12
cat > /tmp/p.json <<EOF
{"model": "mistral-large-latest", "messages": [], "max_tokens": 13}
EOF
  curl --json @/tmp/p.json https://api.mistral.ai/v1/chat/completions
# ^^^^ chat mistral-large-latest @mistral out=1..13..13
echo '{"model": "gpt-4o", "messages": [], "max_tokens": 14}' | curl -d @- https://api.openai.com/v1/chat/completions
#                                                              ^^^^ chat gpt-4o @openai out=1..14..14
  curl -d @request.json https://api.openai.com/v1/chat/completions
# ^^^^ chat ? @openai unknown=model-dynamic
`,
      'shellscript',
    ));

  it('follows functions and loops', () =>
    assertCalls(
      `
set -e
ask() {
  local prompt="$1"
  curl -s -X POST -d "{\\"model\\": \\"\${2:-openai/gpt-4o-mini}\\", \\"max_tokens\\": 5, \\"messages\\": [{\\"role\\": \\"user\\", \\"content\\": \\"$prompt\\"}]}" "\${BASE_URL:-https://openrouter.ai/api/v1}/chat/completions" | jq -r .choices
# ^^^^ chat openai/gpt-4o-mini @openrouter out=1..5..5
}
if true; then ask "Hi there"; fi
#             ^^^ use openai/gpt-4o-mini @openrouter in=9 out=1..5..5
for i in 1 2 3; do
  ask "Number $i" "openai/gpt-4o"
# ^^^ use openai/gpt-4o @openrouter in=10 out=1..5..5 repeat=3
done
seq 1 10 | xargs -I{} curl -s https://api.openai.com/v1/responses -d '{"model":"gpt-4.1-mini","input":"{}"}'
#                     ^^^^ responses gpt-4.1-mini @openai in=8 repeat=0..1..∞
while read -r line; do
  curl -s https://api.openai.com/v1/embeddings -d "{\\"model\\": \\"text-embedding-3-small\\", \\"input\\": \\"$line\\"}"
# ^^^^ embeddings text-embedding-3-small @openai repeat=0..1..∞
done < lines.txt
for i in {1..20}; do curl -s https://api.openai.com/v1/images/generations -d '{"model":"dall-e-3","prompt":"a cat","size":"1024x1024"}'; done
#                    ^^^^ image dall-e-3 @openai in=2 images=1 repeat=20
`,
      'shellscript',
    ));

  it('reads the command line of AWS', () =>
    assertCalls(
      `
PROMPT="tell me a story"
  aws --profile dev bedrock-runtime invoke-model --model-id cohere.command-light-text-v14 --body "{\\"prompt\\": \\"$PROMPT\\", \\"max_tokens\\": 100}" out.json
# ^^^ chat cohere.command-light-text-v14 @bedrock out=1..100..100
time aws bedrock-runtime converse --model-id amazon.nova-lite-v1:0 --messages '[{"role": "user", "content": [{"text": "Hi"}]}]' --inference-config maxTokens=512,temperature=0.5
#    ^^^ chat amazon.nova-lite-v1:0 @bedrock out=1..300..512
REPLY=$(aws bedrock-runtime converse --model-id "$MODEL" --messages file://chat.json)
#       ^^^ chat ? @bedrock
aws bedrock list-foundation-models --by-provider anthropic
aws s3 cp out.json s3://bucket/
`,
      'shellscript',
    ));

  it('finds curl in a variable that is called after it, and options that are only added sometimes', () =>
    assertCalls(
      `
CURL="curl -s -X POST"
curl_cmd=(curl --silent --url https://api.openai.com/v1/responses)
ARGS=(https://api.openai.com/v1/chat/completions -s)
[ -n "$OUT" ] && ARGS+=(-o "$OUT")
sudo $CURL https://api.openai.com/v1/chat/completions -d '{"model":"gpt-4o","messages":[],"max_tokens":20}'
#    ^^^^^ chat gpt-4o @openai out=1..20..20
sudo "\${curl_cmd[@]}" -d '{"model":"gpt-4o","input":"x","max_output_tokens":21}'
#    ^^^^^^^^^^^^^^^^ responses gpt-4o @openai out=1..21..21
sudo curl "\${ARGS[@]}" -d '{"model":"gpt-4o","messages":[],"max_tokens":22}'
#    ^^^^ chat gpt-4o @openai out=1..22..22
$GET https://api.openai.com/v1/chat/completions -d '{"model":"gpt-4o","messages":[]}'
`,
      'shellscript',
    ));

  it('reads what jq builds with its operators, of what the shell puts into its filter, and of what it reads', () =>
    assertCalls(
      `
MODEL="gpt-4o-mini"
CONTEXT=$(cat "$SESSION")
DATA=$(jq -n --arg content "$1" --argjson ctx "$CONTEXT" '{messages: ($ctx + [{role: "user", content: $content}]), model: "'"$MODEL"'", max_tokens: 31}')
sudo curl https://api.openai.com/v1/chat/completions -d "$DATA"
#    ^^^^ chat gpt-4o-mini @openai out=1..31..31
git diff main | jq -sR --arg model gpt-4.1 '{model: $model, messages: [{role: "user", content: ("Say: " + .)}], max_tokens: 32, user: (.a | ascii), x: (if $a then 1 else 2 end)}' | curl -s https://api.openai.com/v1/chat/completions -d @-
#                                                                                                                                                                                    ^^^^ chat gpt-4.1 @openai out=1..32..32
time curl -s https://api.openai.com/v1/chat/completions -d '{"model":"gpt-4o","messages":[],"max_tokens":33}' | jq '{a: .choices[0]}' | tee x
#    ^^^^ chat gpt-4o @openai out=1..33..33
`,
      'shellscript',
    ));

  it('reads commands that are kept or evaluated, where the text says them', () =>
    assertCalls(
      `
BODY='{"model": "gpt-4.1", "messages": [], "max_tokens": 7}'
COMMAND="curl -s https://api.openai.com/v1/chat/completions -H \\"Content-Type: application/json\\" -d '$BODY'"
#        ^^^^ chat gpt-4.1 @openai out=1..7..7
time eval "$COMMAND"
R=$(eval "curl -s -d '{\\"model\\": \\"gpt-4o\\", \\"input\\": \\"x\\", \\"max_output_tokens\\": 8}' https://api.openai.com/v1/responses")
#         ^^^^ responses gpt-4o @openai out=1..8..8
curl="curl -s -d '{\\"model\\": \\"o3\\", \\"input\\": \\"x\\", \\"max_output_tokens\\": 6}' https://api.openai.com/v1/responses"
#     ^^^^ responses o3 @openai out=1..6..6
eval "$curl"
curl_cmd="curl https://api.openai.com/v1/models"
$curl_cmd
eval "$(ssh-agent -s)"
eval "echo curl https://api.openai.com/v1/responses -d '$BODY'"
`,
      'shellscript',
    ));

  it('cuts texts, and runs what another shell is handed', () =>
    assertCalls(
      `
MODEL="openai/gpt-4o-mini"
FILE="models/acme/gpt-4.1.txt"
vendor="\${MODEL%%/*}"
  curl -s "https://api.$vendor.com/v1/responses" -d "{\\"model\\": \\"\${MODEL#*/}\\", \\"input\\": \\"x\\", \\"max_output_tokens\\": 3}"
# ^^^^ responses gpt-4o-mini @openai out=1..3..3
name="\${FILE##*/}"
  curl -s https://api.openai.com/v1/responses -d "{\\"model\\": \\"\${name%.*}\\", \\"input\\": \\"x\\", \\"max_output_tokens\\": 4}"
# ^^^^ responses gpt-4.1 @openai out=1..4..4
  bash -c "curl -s https://api.openai.com/v1/responses -d '{\\"model\\": \\"o3\\", \\"input\\": \\"x\\", \\"max_output_tokens\\": 5}'"
#          ^^^^ responses o3 @openai out=1..5..5
sh install.sh
`,
      'shellscript',
    ));

  it('reads a command in a here-document where it stands', () =>
    assertCalls(
      `
kept=$(cat <<EOF
  curl https://api.openai.com/v1/responses -d '{"model": "o3", "input": "$1", "max_output_tokens": 9}'
# ^^^^ responses o3 @openai out=1..9..9
EOF
)
result=$(eval $kept)
`,
      'shellscript',
    ));

  it('sees what functions hand on to curl', () =>
    assertCalls(
      `
request() {
  curl -sS "$1" -H "Authorization: Bearer $OPENAI_API_KEY" "\${@:2}"
# ^^^^ chat gpt-4o @openai
}
answer=$(request "https://api.openai.com/v1/chat/completions" -d '{"model":"gpt-4o","messages":[]}')
#        ^^^^^^^ use gpt-4o @openai
api() { curl -sS -H "x-api-key: $ANTHROPIC_API_KEY" "$@"; }
#       ^^^^ messages claude-sonnet-4-5 @anthropic
answer=$(api https://api.anthropic.com/v1/messages -d '{"model":"claude-sonnet-4-5","max_tokens":100,"messages":[]}')
#        ^^^ use claude-sonnet-4-5 @anthropic
call() {
  local endpoint="$1"
  shift
  curl -s "https://api.openai.com/v1/$endpoint" "$@"
# ^^^^ embeddings text-embedding-3-small @openai
}
vectors=$(call embeddings -d '{"model":"text-embedding-3-small","input":"Hi"}')
#         ^^^^ use text-embedding-3-small @openai
each() {
  while [ $# -gt 0 ]; do echo "$1"; shift; done
  curl "$@"
}
each https://api.openai.com/v1/chat/completions -d '{}'
download() { curl -fsSL "$@"; }
download https://example.com/file
`,
      'shellscript',
    ));

  it('knows what one function writes to a file and another one sends', () =>
    assertCalls(
      `
PAYLOAD=$(mktemp)
prepare() {
  jq -n --arg text "$1" '{model: "gpt-4o-mini", messages: [{role: "user", content: $text}]}' > "$PAYLOAD"
}
send() {
  curl -s https://api.openai.com/v1/chat/completions -d @"$PAYLOAD"
# ^^^^ chat gpt-4o-mini @openai
}
own() {
  local out=$(mktemp)
  echo '{"model":"gpt-5","messages":[]}' > "$out"
}
others() {
  local out=$(mktemp)
  curl -s https://api.openai.com/v1/chat/completions -d @"$out"
# ^^^^ chat ? @openai
}
prepare "Hi"
answer=$(send)
#        ^^^^ use gpt-4o-mini @openai
`,
      'shellscript',
    ));
});
