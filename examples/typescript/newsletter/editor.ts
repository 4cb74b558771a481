import { readFileSync } from 'node:fs';
import path from 'node:path';
import OpenAI from 'openai';
import { limits, models } from './settings';

const client = new OpenAI();
const guidelines = readFileSync(path.join(__dirname, 'prompts', 'editor.md'), 'utf8');

/** One answer by the newsletter's rules. */
export async function edit(notes: string, model: string = models.draft, cap = limits.article): Promise<string> {
  const response = await client.responses.create({
    model,
    instructions: guidelines,
    input: notes,
    max_output_tokens: cap,
  });
  return response.output_text;
}
