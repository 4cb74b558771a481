import OpenAI from 'openai';

const groq = new OpenAI({
  baseURL: 'https://api.groq.com/openai/v1',
  apiKey: process.env.GROQ_API_KEY,
});

async function writeHaiku(season, place) {
  const completion = await groq.chat.completions.create({
    model: 'openai/gpt-oss-120b',
    max_completion_tokens: 120,
    messages: [
      { role: 'system', content: 'You write haiku: three lines of 5, 7 and 5 syllables. Nothing else.' },
      { role: 'user', content: `A ${season} morning in ${place}.` },
    ],
  });
  return completion.choices[0].message.content.split('\n');
}

/** A server component: rendered once a day and cached. */
export default async function DailyHaiku({ season, place }) {
  const lines = await writeHaiku(season, place);
  return (
    <figure className="haiku">
      <blockquote>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
      <figcaption>{place}, today</figcaption>
    </figure>
  );
}
