import { assertCalls } from '../support/expected-calls';

describe('orhanerday/open-ai', () => {
  it('reads the methods of its one class', () =>
    assertCalls(
      `<?php
require __DIR__ . '/vendor/autoload.php';
use Orhanerday\\OpenAi\\OpenAi;

$open_ai = new OpenAi(getenv('OPENAI_API_KEY'));
$chat = $open_ai->chat([
    //            ^^^^ chat gpt-3.5-turbo @openai out=1..300..4000
    'model' => 'gpt-3.5-turbo',
    'messages' => [['role' => 'system', 'content' => 'You are kind.']],
    'max_tokens' => 4000,
]);
$open_ai->image(['prompt' => 'A cat', 'n' => 2, 'size' => '256x256']);
//        ^^^^^ image ? @openai images=2
$open_ai->listModels();
$other = new OpenAi('key');
$other->setBaseURL('https://api.groq.com/openai');
$other->chat(['model' => 'llama-3.1-8b-instant', 'messages' => []]);
//      ^^^^ chat llama-3.1-8b-instant @groq
`,
      'php',
    ));
});
