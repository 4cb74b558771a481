import { assertCalls } from '../support/expected-calls';

describe('Gemini in PHP', () => {
  it('reads google-gemini-php', () =>
    assertCalls(
      `<?php
use Gemini\\Data\\Content;
use Gemini\\Data\\GenerationConfig;
use Gemini\\Enums\\ModelVariation;
use Gemini\\GeminiHelper;
use Gemini\\Laravel\\Facades\\Gemini as Facade;

$client = \\Gemini::client(getenv('GEMINI_API_KEY'));
$client->generativeModel(model: 'gemini-2.0-flash')->generateContent('Hello there');
//                                                   ^^^^^^^^^^^^^^^ generateContent gemini-2.0-flash @google in=1..2..4
$client->generativeModel('models/gemini-2.5-pro')
    ->withSystemInstruction(Content::parse('You are a pirate.'))
    ->withGenerationConfig(new GenerationConfig(maxOutputTokens: 800))
    ->streamGenerateContent(['Hello', 'you']);
//    ^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.5-pro @google out=1..600..800
$chat = $client->generativeModel(GeminiHelper::generateGeminiModel(variation: ModelVariation::FLASH, generation: 2.5))->startChat();
$chat->sendMessage('hi');
//     ^^^^^^^^^^^ generateContent gemini-2.5-flash @google
Facade::geminiPro()->generateContent('hi');
//                   ^^^^^^^^^^^^^^^ generateContent gemini-pro @google
Facade::embeddingModel('text-embedding-004')->embedContent('hi');
//                                            ^^^^^^^^^^^^ embeddings text-embedding-004 @google
$client->generativeModel('gemini-2.0-flash')->countTokens('hi');
`,
      'php',
    ));

  it('reads gemini-api-php', () =>
    assertCalls(
      `<?php
use GeminiAPI\\Client;
use GeminiAPI\\Enums\\ModelName;
use GeminiAPI\\Resources\\Parts\\TextPart;

$client = new Client('key');
$client->generativeModel(ModelName::GEMINI_1_5_FLASH)->generateContent(new TextPart('PHP in less than 50 chars'));
//                                                     ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google in=7..8..10
`,
      'php',
    ));
});
