import { assertCalls } from '../support/expected-calls';

describe('BabySea', () => {
  it('tells pictures from clips by the duration, and leaves out what is free', () =>
    assertCalls(
      `
import { BabySea } from 'babysea';

const client = new BabySea({ apiKey: process.env.BABYSEA_API_KEY, region: 'eu' });
await client.generate('bfl/flux-schnell', { generation_prompt: 'a cat', generation_output_number: 1 });
//           ^^^^^^^^ image bfl/flux-schnell @babysea images=1
await client.generateAndWait('google/veo-3', { generation_prompt: 'a cat', generation_duration: 5, generation_resolution: '720p' });
//           ^^^^^^^^^^^^^^^ video google/veo-3 @babysea
await client.estimate('bfl/flux-schnell', 1);
await client.library.models();
await client.billing();
await client.getGeneration('id');
`,
      'typescript',
    ));
});
