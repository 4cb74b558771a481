import assert from 'node:assert/strict';
import { packageName } from '../../../server/src/core/recognize/package-name';

describe('the package of a module', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['openai', 'openai'],
    ['openai/azure', 'openai/azure'],
    ['./openai', './openai'],
    ['npm:openai@4.20.1', 'openai'],
    ['npm:@anthropic-ai/sdk@^0.30', '@anthropic-ai/sdk'],
    ['https://esm.sh/@google/genai@1.4.0', '@google/genai'],
    ['https://esm.sh/openai@4/index.mjs?target=deno', 'openai/index.mjs'],
    ['https://cdn.jsdelivr.net/npm/openai@4', 'openai'],
    ['https://deno.land/x/openai@v4.20.1/mod.ts', 'openai'],
    ['jsr:@openai/openai@^4', 'openai'],
    ['https://esm.sh.example.net/openai', 'https://esm.sh.example.net/openai'],
  ];
  for (const [module, name] of cases)
    it(`of ${module} is ${name}`, () => assert.equal(packageName(module), name));
});
