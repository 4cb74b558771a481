import { readFile, writeFile } from 'node:fs/promises';
import OpenAI from 'openai';

const client = new OpenAI();
const MODEL = process.env.SUMMARY_MODEL ?? 'gpt-5.4-mini';

const TOPICS = ['fit', 'comfort', 'durability', 'delivery', 'value for money'];

interface Review {
  id: string;
  stars: number;
  text: string;
}

async function ask(instructions: string, input: string, maxTokens: number): Promise<string> {
  const response = await client.responses.create({
    model: MODEL,
    instructions,
    input,
    max_output_tokens: maxTokens,
  });
  return response.output_text;
}

async function summariseTopic(topic: string, reviews: Review[]): Promise<string> {
  const text = reviews.map((review) => `(${review.stars}/5) ${review.text}`).join('\n---\n');
  return ask(`Summarise what the reviews say about ${topic}. Two sentences, no quotes.`, text, 150);
}

async function main(file: string): Promise<void> {
  const reviews: Review[] = JSON.parse(await readFile(file, 'utf8'));
  const report: Record<string, string> = {};

  for (const topic of TOPICS) {
    report[topic] = await summariseTopic(topic, reviews);
  }

  // costlint: input=250
  report.headline = await ask('Write one headline for these findings.', Object.values(report).join('\n'), 40);

  // Vectors for "reviews like this one" on the product page.
  for (const review of reviews) {
    const { data } = await client.embeddings.create({ model: 'text-embedding-3-small', input: review.text });
    await writeFile(`out/${review.id}.json`, JSON.stringify(data[0]?.embedding));
  }
  await writeFile('out/report.json', JSON.stringify(report, null, 2));
}

await main(process.argv[2] ?? 'reviews.json');
