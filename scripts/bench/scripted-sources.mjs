import { grow } from './grow.mjs';

// The program of `sources.mjs` in Ruby and PHP.

export function rubyWithCalls(bytes) {
  const head = `require "openai"

MODEL = "gpt-5-mini"
SYSTEM = "You are a careful assistant for a support team. Answer briefly, cite the ticket, " \\
         "and say so when you do not know."
CLIENT = OpenAI::Client.new(access_token: ENV["OPENAI_API_KEY"])
`;
  return grow(
    head,
    bytes,
    (n) => `
# Answers ticket kind ${n} from its text and the last few messages.
def answer_${n}(ticket, history)
  recent = history.last(5).join("\\n")
  lines = recent.split("\\n").reject(&:empty?)
  response = CLIENT.chat(
    parameters: {
      model: MODEL,
      messages: [
        { role: "system", content: SYSTEM },
        { role: "user", content: "Ticket of kind ${n}: #{ticket}\\nHistory:\\n#{recent}" },
      ],
      max_completion_tokens: 300,
    },
  )
  text = response.dig("choices", 0, "message", "content").to_s.strip
  return "no answer for kind ${n} with #{lines.size} lines" if text.empty?

  text
end
`,
  );
}

export function phpWithCalls(bytes) {
  const head = `<?php

const MODEL = 'gpt-5-mini';
const SYSTEM = 'You are a careful assistant for a support team. Answer briefly, cite the ticket,
and say so when you do not know.';
`;
  return grow(
    head,
    bytes,
    (n) => `
/** Answers ticket kind ${n} from its text and the last few messages. */
function answer_${n}(string $ticket, array $history): string
{
    $client = OpenAI::client(getenv('OPENAI_API_KEY'));
    $recent = implode("\\n", array_slice($history, -5));
    $lines = array_filter(explode("\\n", $recent));
    $response = $client->chat()->create([
        'model' => MODEL,
        'messages' => [
            ['role' => 'system', 'content' => SYSTEM],
            ['role' => 'user', 'content' => "Ticket of kind ${n}: {$ticket}\\nHistory:\\n{$recent}"],
        ],
        'max_completion_tokens' => 300,
    ]);
    $text = trim($response->choices[0]->message->content ?? '');
    if ($text === '') {
        return sprintf('no answer for kind ${n} with %d lines', count($lines));
    }
    return $text;
}
`,
  );
}
