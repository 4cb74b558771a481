// Made by `npm run sync`.
import type { BillingProvider } from './billing-provider';

/** Providers that can be connected. Keys go to the hosts of these rows alone. */
export const billingProviders: readonly BillingProvider[] = [
  {
    "id": "cheapa",
    "name": "Cheapa API",
    "hosts": [
      "api.cheapaapi.com"
    ],
    "callHosts": [
      "api.cheapaapi.com"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": "sk-llmaai-"
      }
    ],
    "keyVariables": [
      "CHEAPA_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "billingPage": "https://cheapaapi.com/docs/billing"
  },
  {
    "id": "flexai",
    "name": "FlexAI Token Factory",
    "hosts": [
      "tokens.flex.ai"
    ],
    "callHosts": [
      "tokens.flex.ai",
      "api.flex.ai"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": "sk-"
      }
    ],
    "keyVariables": [
      "FLEXAI_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "billingPage": "https://tokens.flex.ai/dashboard/billing"
  },
  {
    "id": "serika",
    "name": "Serika.dev",
    "hosts": [
      "api.serika.dev"
    ],
    "callHosts": [
      "api.serika.dev",
      "beta-api.serika.dev"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": "sk-"
      }
    ],
    "keyVariables": [
      "SERIKA_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "billingPage": "https://developers.serika.dev"
  }
];
