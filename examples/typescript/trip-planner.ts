import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, generateObject, streamText, type UIMessage } from 'ai';
import { z } from 'zod';

const tripSchema = z.object({
  destination: z.string(),
  days: z.number().int(),
  travellers: z.number().int(),
  interests: z.array(z.string()),
});

type Trip = z.infer<typeof tripSchema>;

/** Turns "a week in Porto with two kids who love trains" into something to search with. */
async function readWish(wish: string): Promise<Trip> {
  const { object } = await generateObject({
    model: openai('gpt-5.4-mini'),
    schema: tripSchema,
    prompt: `Extract the details of the trip. Leave out what is not said.\n\nWish: ${wish}`,
    maxOutputTokens: 300,
  });
  return object;
}

function guideFor({ destination, days, travellers, interests }: Trip): string {
  return [
    `You are a travel guide who has lived in ${destination} for twenty years.`,
    `The trip takes ${days} days and ${travellers} people come along.`,
    interests.length > 0 ? `They love ${interests.join(', ')}.` : 'Ask what they love.',
    'Plan by neighbourhood, so that nobody crosses the town twice a day. Name a place for bad weather.',
  ].join('\n');
}

export async function POST(request: Request): Promise<Response> {
  const { wish, messages }: { wish: string; messages: UIMessage[] } = await request.json();
  const trip = await readWish(wish);

  const result = streamText({
    model: anthropic('claude-sonnet-4-5'),
    system: guideFor(trip),
    messages: convertToModelMessages(messages),
    maxOutputTokens: 1500,
  });
  return result.toUIMessageStreamResponse();
}
