// Made by `npm run sync`.
import type { BillingProvider } from './billing-provider';

/** Providers that can be connected. Keys go to the hosts of these rows alone. */
export const billingProviders: readonly BillingProvider[] = [
  {
    "id": "anthropic",
    "name": "Anthropic",
    "hosts": [
      "api.anthropic.com"
    ],
    "callHosts": [
      "api.anthropic.com"
    ],
    "header": {
      "name": "x-api-key",
      "scheme": ""
    },
    "headers": {
      "anthropic-version": "2023-06-01"
    },
    "keys": [
      {
        "kind": "ordinary",
        "prefix": "sk-ant-"
      },
      {
        "kind": "admin",
        "prefix": "sk-ant-admin"
      }
    ],
    "keyVariables": [
      "ANTHROPIC_ADMIN_KEY",
      "ANTHROPIC_ADMIN_API_KEY",
      "ANTHROPIC_API_KEY"
    ],
    "baseUrlVariables": [
      "ANTHROPIC_BASE_URL"
    ],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "limits"
    ],
    "billingPage": "https://platform.claude.com/settings/billing"
  },
  {
    "id": "babysea",
    "name": "BabySea",
    "hosts": [
      "api.us.babysea.ai",
      "api.eu.babysea.ai",
      "api.jp.babysea.ai"
    ],
    "callHosts": [
      "api.us.babysea.ai",
      "api.eu.babysea.ai",
      "api.jp.babysea.ai"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": "bye_"
      }
    ],
    "keyVariables": [
      "BABYSEA_API_KEY"
    ],
    "baseUrlVariables": [
      "BABYSEA_API_BASE_URL"
    ],
    "regions": [
      "us",
      "eu",
      "jp"
    ],
    "regionVariable": "BABYSEA_REGION",
    "fields": [],
    "tells": [
      "balance",
      "limits",
      "prices",
      "quotes"
    ],
    "billingPage": "https://docs.babysea.ai/dashboard/credits"
  },
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
    "tells": [
      "balance"
    ],
    "billingPage": "https://cheapaapi.com/docs/billing"
  },
  {
    "id": "deepseek",
    "name": "DeepSeek",
    "hosts": [
      "api.deepseek.com"
    ],
    "callHosts": [
      "api.deepseek.com"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "DEEPSEEK_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance"
    ],
    "billingPage": "https://platform.deepseek.com/usage"
  },
  {
    "id": "elevenlabs",
    "name": "ElevenLabs",
    "hosts": [
      "api.elevenlabs.io"
    ],
    "callHosts": [
      "api.elevenlabs.io",
      "api.us.elevenlabs.io",
      "api.eu.residency.elevenlabs.io"
    ],
    "header": {
      "name": "xi-api-key",
      "scheme": ""
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "ELEVENLABS_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance"
    ],
    "billingPage": "https://elevenlabs.io/app/subscription"
  },
  {
    "id": "fal",
    "name": "fal",
    "hosts": [
      "api.fal.ai",
      "rest.alpha.fal.ai"
    ],
    "callHosts": [
      "fal.run",
      "queue.fal.run"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Key"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      },
      {
        "kind": "admin",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "FAL_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance",
      "quotes"
    ],
    "billingPage": "https://fal.ai/dashboard/billing"
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
    "tells": [
      "limits",
      "prices"
    ],
    "billingPage": "https://tokens.flex.ai/dashboard/billing"
  },
  {
    "id": "litellm-proxy",
    "name": "LiteLLM proxy",
    "hosts": [],
    "callHosts": [],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "LITELLM_PROXY_API_KEY",
      "LITELLM_API_KEY"
    ],
    "baseUrlVariables": [
      "LITELLM_PROXY_API_BASE"
    ],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance",
      "limits",
      "prices"
    ],
    "billingPage": null
  },
  {
    "id": "lumenfall",
    "name": "Lumenfall",
    "hosts": [
      "api.lumenfall.ai"
    ],
    "callHosts": [
      "api.lumenfall.ai"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": "lmnfl_"
      }
    ],
    "keyVariables": [
      "LUMENFALL_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance",
      "quotes"
    ],
    "billingPage": "https://docs.lumenfall.ai/billing"
  },
  {
    "id": "moonshotai",
    "name": "Moonshot AI",
    "hosts": [
      "api.moonshot.ai"
    ],
    "callHosts": [
      "api.moonshot.ai"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "MOONSHOT_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance"
    ],
    "billingPage": null
  },
  {
    "id": "moonshotai-cn",
    "name": "Moonshot AI (China)",
    "hosts": [
      "api.moonshot.cn"
    ],
    "callHosts": [
      "api.moonshot.cn"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "MOONSHOT_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance"
    ],
    "billingPage": null
  },
  {
    "id": "new-api",
    "name": "New API gateway",
    "hosts": [],
    "callHosts": [],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "NEW_API_KEY"
    ],
    "baseUrlVariables": [
      "NEW_API_BASE_URL"
    ],
    "regions": [],
    "regionVariable": null,
    "fields": [
      {
        "name": "currency",
        "label": "Currency that the site counts in (USD, CNY); empty where you do not know",
        "variable": null,
        "required": false
      }
    ],
    "tells": [
      "balance"
    ],
    "billingPage": null
  },
  {
    "id": "novita",
    "name": "Novita AI",
    "hosts": [
      "api.novita.ai"
    ],
    "callHosts": [
      "api.novita.ai"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "NOVITA_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance"
    ],
    "billingPage": "https://novita.ai/billing"
  },
  {
    "id": "one-api",
    "name": "One API gateway",
    "hosts": [],
    "callHosts": [],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "ONE_API_KEY"
    ],
    "baseUrlVariables": [
      "ONE_API_BASE_URL"
    ],
    "regions": [],
    "regionVariable": null,
    "fields": [
      {
        "name": "currency",
        "label": "Currency that the site counts in (USD, CNY); empty where you do not know",
        "variable": null,
        "required": false
      }
    ],
    "tells": [
      "balance"
    ],
    "billingPage": null
  },
  {
    "id": "openai",
    "name": "OpenAI",
    "hosts": [
      "api.openai.com"
    ],
    "callHosts": [
      "api.openai.com",
      "us.api.openai.com",
      "eu.api.openai.com"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": "sk-proj-"
      },
      {
        "kind": "ordinary",
        "prefix": "sk-svcacct-"
      },
      {
        "kind": "admin",
        "prefix": "sk-admin-"
      },
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "OPENAI_ADMIN_KEY",
      "OPENAI_API_KEY"
    ],
    "baseUrlVariables": [
      "OPENAI_BASE_URL",
      "OPENAI_API_BASE"
    ],
    "regions": [],
    "regionVariable": null,
    "fields": [
      {
        "name": "project",
        "label": "Id of the project whose rate limits to show (proj_...), with an admin key",
        "variable": "OPENAI_PROJECT_ID",
        "required": false
      }
    ],
    "tells": [
      "limits"
    ],
    "billingPage": "https://platform.openai.com/settings/organization/billing/overview"
  },
  {
    "id": "openrouter",
    "name": "OpenRouter",
    "hosts": [
      "openrouter.ai"
    ],
    "callHosts": [
      "openrouter.ai",
      "api.openrouter.ai"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": "sk-or-"
      }
    ],
    "keyVariables": [
      "OPENROUTER_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance",
      "prices"
    ],
    "billingPage": "https://openrouter.ai/settings/credits"
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
    "tells": [],
    "billingPage": "https://developers.serika.dev"
  },
  {
    "id": "siliconflow",
    "name": "SiliconFlow",
    "hosts": [
      "api.siliconflow.com"
    ],
    "callHosts": [
      "api.siliconflow.com"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "SILICONFLOW_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance"
    ],
    "billingPage": null
  },
  {
    "id": "siliconflow-cn",
    "name": "SiliconFlow (China)",
    "hosts": [
      "api.siliconflow.cn"
    ],
    "callHosts": [
      "api.siliconflow.cn"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "SILICONFLOW_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance"
    ],
    "billingPage": null
  },
  {
    "id": "stability",
    "name": "Stability AI",
    "hosts": [
      "api.stability.ai"
    ],
    "callHosts": [
      "api.stability.ai"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "STABILITY_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance"
    ],
    "billingPage": "https://platform.stability.ai/account/credits"
  },
  {
    "id": "vercel",
    "name": "Vercel AI Gateway",
    "hosts": [
      "ai-gateway.vercel.sh"
    ],
    "callHosts": [
      "ai-gateway.vercel.sh"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "ordinary",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "AI_GATEWAY_API_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [],
    "tells": [
      "balance",
      "prices"
    ],
    "billingPage": null
  },
  {
    "id": "xai",
    "name": "xAI",
    "hosts": [
      "management-api.x.ai"
    ],
    "callHosts": [
      "api.x.ai"
    ],
    "header": {
      "name": "authorization",
      "scheme": "Bearer"
    },
    "headers": {},
    "keys": [
      {
        "kind": "admin",
        "prefix": ""
      }
    ],
    "keyVariables": [
      "XAI_MANAGEMENT_KEY"
    ],
    "baseUrlVariables": [],
    "regions": [],
    "regionVariable": null,
    "fields": [
      {
        "name": "team",
        "label": "Id of the team, from the console of xAI",
        "variable": "XAI_TEAM_ID",
        "required": true
      }
    ],
    "tells": [
      "balance"
    ],
    "billingPage": "https://console.x.ai"
  }
];
