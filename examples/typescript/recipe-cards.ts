import OpenAI from 'openai';

const CHEAPA_URL = 'https://api.cheapaapi.com/v1';

const cheapa = new OpenAI({ baseURL: CHEAPA_URL, apiKey: process.env.CHEAPA_API_KEY });

const STYLE = `Rewrite the recipe for a card of 10 x 15 cm: title, servings, ingredients in the order of use,
steps as short commands. Metric units. No story about your grandmother.`;

interface Card {
  text: string;
  picture: string;
}

async function writeCard(recipe: string): Promise<string> {
  const completion = await cheapa.chat.completions.create({
    model: 'gpt-5.2',
    max_tokens: 500,
    messages: [
      { role: 'system', content: STYLE },
      { role: 'user', content: recipe },
    ],
  });
  return completion.choices[0]?.message.content ?? '';
}

async function drawDish(dish: string): Promise<string> {
  const image = await cheapa.images.generate({
    model: 'nano-banana-pro',
    prompt: `${dish}, seen from above on a blue plate, gouache on paper`,
    size: '1024x1024',
  });
  return image.data?.[0]?.url ?? '';
}

export async function makeCard(dish: string, recipe: string): Promise<Card> {
  const [text, picture] = await Promise.all([writeCard(recipe), drawDish(dish)]);
  return { text, picture };
}
