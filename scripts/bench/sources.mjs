import { grow } from './grow.mjs';

/** A file of about `bytes` with a call in every function, as a busy project has it. Deterministic. */
export function pythonWithCalls(bytes) {
  const head = `import os
from openai import OpenAI

MODEL = "gpt-5-mini"
SYSTEM = """You are a careful assistant for a support team. Answer briefly, cite the ticket,
and say so when you do not know."""

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])

`;
  return grow(
    head,
    bytes,
    (n) => `
def answer_${n}(ticket: str, history: list[str], limit: int = 5) -> str:
    """Answers ticket kind ${n} from its text and the last few messages."""
    recent = "\\n".join(history[-limit:])
    lines = [line.strip() for line in recent.splitlines() if line.strip()]
    response = client.chat.completions.create(
        model=MODEL,
        messages=[
            {"role": "system", "content": SYSTEM},
            {"role": "user", "content": f"Ticket of kind ${n}: {ticket}\\nHistory:\\n{recent}"},
        ],
        max_tokens=300,
    )
    text = response.choices[0].message.content or ""
    if len(text) > 2000 and limit > 1:
        return answer_${n}(ticket, history, limit - 1)
    return text.strip() or "no answer for kind ${n} with %d lines" % len(lines)
`,
  );
}

export function typescriptWithCalls(bytes) {
  const head = `import OpenAI from 'openai';

const MODEL = 'gpt-5-mini';
const SYSTEM = \`You are a careful assistant for a support team. Answer briefly, cite the ticket,
and say so when you do not know.\`;

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
`;
  return grow(
    head,
    bytes,
    (n) => `
export async function answer${n}(ticket: string, history: string[], limit = 5): Promise<string> {
  const recent = history.slice(-limit).join('\\n');
  const lines = recent.split('\\n').filter((line) => line.trim() !== '');
  const response = await client.chat.completions.create({
    model: MODEL,
    messages: [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: \`Ticket of kind ${n}: \${ticket}\\nHistory:\\n\${recent}\` },
    ],
    max_tokens: 300,
  });
  const text = response.choices[0]?.message.content ?? '';
  if (text.length > 2000 && limit > 1) return answer${n}(ticket, history, limit - 1);
  return text.trim() || \`no answer for kind ${n} with \${lines.length} lines\`;
}
`,
  );
}
