#!/usr/bin/env bash
# Suggests messages for what is staged, and asks a second model which one is best.
set -euo pipefail

MODEL="${COMMIT_MODEL:-gpt-4o-mini}"

suggest() {
  jq -n --arg model "$MODEL" --arg diff "$(git diff --staged)" --arg tone "$1" '{
    model: $model,
    max_tokens: 60,
    messages: [
      {role: "system", content: "Write one line for a commit, in the tone that is asked for."},
      {role: "user", content: "Tone: \($tone)\n\($diff)"}
    ]
  }' | curl -sS https://api.openai.com/v1/chat/completions \
    -H "Authorization: Bearer $OPENAI_API_KEY" \
    -H "Content-Type: application/json" \
    -d @- | jq -r '.choices[0].message.content'
}

for tone in plain cheerful terse; do
  suggest "$tone" >> suggestions.txt
done

curl -sS https://api.anthropic.com/v1/messages \
  -H "x-api-key: $ANTHROPIC_API_KEY" \
  -H "anthropic-version: 2023-06-01" \
  -d @- <<EOF
{
  "model": "claude-haiku-4-5",
  "max_tokens": 20,
  "messages": [{"role": "user", "content": "Say the number of the best line: $(cat suggestions.txt)"}]
}
EOF
