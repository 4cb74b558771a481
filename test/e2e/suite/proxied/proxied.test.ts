import { answered, disconnect, untilBalance, untilNoBalance, untilSaid } from '../account-window';

describe('a provider behind a proxy, with a certificate of an authority of one’s own', () => {
  it('is asked through the editor’s own way into the network', async () => {
    await answered('costlint.connectProvider', 'Cheapa API', 'Use the key in CHEAPA_API_KEY');
    await untilSaid(/Cheapa API is connected/);
    await untilBalance(/^\$12\.34$/);
    await disconnect('cheapa');
    await untilNoBalance();
  });
});
