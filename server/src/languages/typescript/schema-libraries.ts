import type { SettingsSchemas } from '../../core/evaluate/intrinsics';

/** Libraries that check settings, and what they call things. */
export const schemas: readonly SettingsSchemas[] = [
  {
    modules: ['zod', 'zod/v3', 'zod/v4', 'zod/mini', '@hono/zod-openapi'],
    objects: ['object', 'strictObject', 'looseObject', 'extend', 'safeExtend'],
    parses: ['parse', 'safeParse', 'parseAsync', 'safeParseAsync'],
    defaults: ['default', 'prefault', 'catch'],
    declares: [],
  },
  {
    modules: ['joi', '@hapi/joi'],
    objects: ['object', 'keys', 'append'],
    parses: ['validate', 'validateAsync'],
    defaults: ['default'],
    declares: [],
  },
  {
    modules: ['@t3-oss/env-core', '@t3-oss/env-nextjs', '@t3-oss/env-nuxt'],
    objects: [],
    parses: [],
    defaults: ['default', 'prefault', 'catch'],
    declares: ['createEnv'],
  },
  {
    modules: ['envalid'],
    objects: [],
    parses: [],
    defaults: [],
    declares: ['cleanEnv', 'customCleanEnv'],
  },
];
