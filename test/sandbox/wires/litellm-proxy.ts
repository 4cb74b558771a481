import { account, bearer, ok, openaiErrors, type Wire } from '../wire';

const BUDGET = 25;

/** Runs wherever somebody set it up; in the sandbox at a name of its own. */
export const litellmProxy: Wire = {
  id: 'litellm-proxy',
  hosts: ['litellm.sandbox.example'],
  account: account(18.4, 0.02),
  key: bearer,
  routes: {
    'GET /key/info': {
      answer: (live) =>
        ok({
          key: 'hashed',
          info: {
            token: 'hashed',
            spend: live.usedOf(BUDGET),
            max_budget: BUDGET,
            rpm_limit: live.account.requestsPerMinute,
            tpm_limit: 100_000,
            expires: null,
            models: [],
            aliases: {},
            config: {},
          },
        }),
    },
    'GET /model/info': {
      answer: () =>
        ok({
          data: [
            {
              model_name: 'our-model',
              litellm_params: { model: 'openai/gpt-5.2' },
              model_info: { input_cost_per_token: 0.00000125, output_cost_per_token: 0.00001 },
            },
          ],
        }),
    },
  },
  error: openaiErrors({ 'out-of-credit': ['budget_exceeded', '400', 400] }),
};
