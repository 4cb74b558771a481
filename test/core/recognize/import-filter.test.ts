import assert from 'node:assert/strict';
import { ImportFilter } from '../../../server/src/core/recognize/import-filter';

const filter = new ImportFilter(['openai', 'openai/*', 'google.genai', '@ai-sdk/openai', 'ai']);

describe('the look for imports', () => {
  for (const text of [
    'import openai',
    'import os, openai',
    'import json as j, openai as o',
    '    from openai import OpenAI',
    'from openai.types import Chat',
    'from google import genai',
    'import google.genai as genai',
    'import google',
    'from google import (\n    genai,\n)',
    'import google.genai.types.*;',
    "import OpenAI from 'openai';",
    'import {\n  generateText,\n} from "ai"',
    "const { OpenAI } = await import('openai/index.mjs')",
    'const o = require(`openai`)',
    'importlib.import_module("openai")',
    'using openai;',
    'use openai\\Client;',
    'use async::x; use openai::Client;',
    '$client = \\openai\\Client::make();',
    '$client = openai::client($key);',
    'global using google.genai.types;',
    'using static openai.Models;',
    'using O = openai.Chat;',
    "import { openai } from '@ai-sdk/openai'",
    'import { generateText } from "npm:ai@^6";',
    "import { generateText } from 'https://esm.sh/ai@4.3.1'",
    "import { openai } from 'https://esm.sh/v135/@ai-sdk/openai?bundle'",
  ]) {
    it(`sees ${JSON.stringify(text)}`, () => assert.ok(filter.mayImport(text)));
  }

  for (const text of [
    '# openai is not used here',
    'from .openai_helpers import ask',
    'import openai_helpers',
    "import x from './openai'",
    'url = "https://api.openai.com/v1"',
    'const mail = "ai"s'.replace('"ai"s', "'aim'"),
    'from openaix import y',
    'import google.cloud.storage',
    'from google.oauth2 import service_account',
    'import com.example.Shop;',
    'using openaix;',
    'use openaix\\Client;',
    'myopenai::client()',
    'using google.cloud;',
    'using (var openai = x)',
    "import x from 'npm:aim@1'",
    "import x from 'https://esm.sh/air@4'",
  ]) {
    it(`sees none in ${JSON.stringify(text)}`, () => assert.ok(!filter.mayImport(text)));
  }

  it('sees none where no module is looked for', () =>
    assert.ok(!new ImportFilter([]).mayImport('import os')));

  it('goes through long lines once', () => {
    assert.ok(!filter.mayImport(`import ${'a, '.repeat(300_000)}b`));
    assert.ok(!filter.mayImport(`import ${'a'.repeat(500_000)}`));
  });
});
