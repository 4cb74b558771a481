import OpenAI from 'openai';

const openai = new OpenAI();

const SYSTEM_PROMPT = `You answer questions of customers of Northwind Bikes, a shop for touring bicycles.

- Be friendly and short: three sentences at most.
- Orders leave the warehouse within two working days; bicycles come assembled, only the pedals are loose.
- Returns are free within 30 days. For warranty questions ask for the frame number, which stands under the
  bottom bracket.
- You can't see orders. For anything about a single order, give the address support@northwind.example.
- Never promise a discount.`;

interface ChatRequest {
  messages: { role: 'user' | 'assistant'; content: string }[];
}

/** POST /api/chat: streams the answer as plain text. */
export async function POST(request: Request): Promise<Response> {
  const { messages } = (await request.json()) as ChatRequest;

  const stream = await openai.chat.completions.create({
    model: 'gpt-5.4-mini',
    max_completion_tokens: 400,
    stream: true,
    messages: [{ role: 'system', content: SYSTEM_PROMPT }, ...messages.slice(-10)],
  });

  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async start(controller) {
      for await (const chunk of stream) {
        controller.enqueue(encoder.encode(chunk.choices[0]?.delta.content ?? ''));
      }
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Runs when the chat is closed; the title appears in the list of conversations. */
export async function titleOf(firstMessage: string): Promise<string> {
  const response = await openai.responses.create({
    model: 'gpt-5.4-nano',
    instructions: 'Name the topic of the message in at most five words. No quotes, no full stop.',
    input: firstMessage,
    max_output_tokens: 30,
  });
  return response.output_text;
}
