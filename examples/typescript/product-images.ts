import { BabySea } from 'babysea';

const babysea = new BabySea({
  apiKey: process.env.BABYSEA_API_KEY ?? '',
  region: 'eu',
});

interface Product {
  sku: string;
  name: string;
  material: string;
}

/** A packshot for the catalogue. */
export async function packshot(product: Product): Promise<string> {
  const { data } = await babysea.generate('bfl/flux-schnell', {
    generation_prompt: `Studio packshot of a ${product.name} made of ${product.material}, white background`,
    generation_ratio: '1:1',
    generation_output_format: 'png',
    generation_output_number: 1,
  });
  return data.generation_id;
}

/** A more careful picture for the front page, asked for only when the balance allows it. */
export async function heroImage(product: Product): Promise<string | null> {
  const model = 'bfl/flux-1.1-pro';
  const estimate = await babysea.estimate(model, { count: 1 });
  if (estimate.data.credit_balance_can_afford === false) return null;

  const { data } = await babysea.generate(
    model,
    {
      generation_prompt: `${product.name} on a wooden table in morning light, shallow depth of field`,
      generation_ratio: '16:9',
      generation_output_format: 'jpg',
      generation_output_number: 1,
    },
    { idempotencyKey: `hero-${product.sku}` },
  );
  return data.generation_id;
}
