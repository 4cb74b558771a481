import { assertProject } from '../../support/memory-project';

describe('Shell scripts that read in others', () => {
  it('see what those say, wherever they name them from', () =>
    assertProject({
      'scripts/lib/config.sh': `
API_URL=https://api.openai.com/v1/chat/completions
export MODEL="gpt-4o-mini"
`,
      'scripts/ask.sh': `#!/usr/bin/env bash
SCRIPT_DIR="$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd)"
source "$SCRIPT_DIR/lib/config.sh"

ask() {
  local prompt="$1"
  curl -sS "$API_URL" --data-binary "$(jq -n --arg model "$MODEL" --arg content "$prompt" '{model: $model, messages: [{role: "user", content: $content}]}')" | jq -r '.choices[0]'
# ^^^^ chat gpt-4o-mini @openai
}
`,
      'scripts/other.sh': `. "$(dirname "$0")/lib/config.sh"
out=$(curl "$API_URL" -d "{\\"model\\":\\"$MODEL\\",\\"messages\\":[]}")
#     ^^^^ chat gpt-4o-mini @openai
`,
      'root.sh': `[ -f scripts/lib/config.sh ] && . scripts/lib/config.sh
MODEL=gpt-4o
out=$(curl "$API_URL" -d "{\\"model\\":\\"$MODEL\\",\\"messages\\":[]}")
#     ^^^^ chat gpt-4o @openai
`,
      'elsewhere.sh': `source /etc/defaults.sh
out=$(curl "\${API_URL:-https://api.openai.com/v1/chat/completions}" -d "{\\"model\\":\\"\${MODEL:-gpt-4o}\\",\\"messages\\":[]}")
#     ^^^^ chat gpt-4o @openai
`,
    }));
});
