import { account, bearer, ok, openaiErrors, type Wire } from '../wire';

export const vercel: Wire = {
  id: 'vercel',
  hosts: ['ai-gateway.vercel.sh'],
  account: account(95.5, 0.1),
  key: bearer,
  routes: {
    'GET /v1/credits': {
      answer: (live) => ok({ balance: live.dollars.toFixed(2), total_used: live.usedOf(100).toFixed(2) }),
    },
    'GET /*': {
      answer: () =>
        ok({
          models: [
            {
              id: 'openai/gpt-5.2',
              name: 'GPT-5.2',
              description: '',
              modelType: 'language',
              pricing: { input: '0.00000125', output: '0.00001' },
            },
          ],
        }),
    },
  },
  error: openaiErrors(),
};
