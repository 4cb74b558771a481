import { readdir, readFile, writeFile } from 'node:fs/promises';
import { GoogleGenAI } from '@google/genai';

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

const QUESTION_PROMPT = `Write the three questions that a new user would type to find this page.
One per line, no numbering.`;

/** Splits at headings: what stands under one heading belongs together. */
function sectionsOf(markdown) {
  return markdown.split(/^(?=#{1,3} )/m).filter((section) => section.trim() !== '');
}

async function questionsFor(section) {
  const response = await ai.models.generateContent({
    model: 'gemini-2.5-flash',
    contents: `${QUESTION_PROMPT}\n\n${section}`,
    config: { maxOutputTokens: 200 },
  });
  return response.text.split('\n');
}

const index = [];
for (const file of await readdir('docs')) {
  const markdown = await readFile(`docs/${file}`, 'utf8');
  for (const section of sectionsOf(markdown)) {
    const questions = await questionsFor(section);
    const { embeddings } = await ai.models.embedContent({
      model: 'gemini-embedding-001',
      contents: questions,
    });
    index.push({ file, section, questions, vectors: embeddings.map(({ values }) => values) });
  }
}
await writeFile('index.json', JSON.stringify(index));
