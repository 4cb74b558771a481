import { assertCalls } from '../support/expected-calls';

describe('openai-php', () => {
  it('is found through its client, its factory, its facade and types', () =>
    assertCalls(
      `<?php
namespace App\\Services;

use OpenAI\\Client;
use OpenAI\\Contracts\\ClientContract;
use OpenAI\\Laravel\\Facades\\OpenAI;

final class Assistant
{
    private const MODEL = 'gpt-4o-mini';
    protected array $history = [];

    public function __construct(private readonly Client $client, private ClientContract $other, private string $model = 'gpt-4o') {}

    public function ask(string $question, int $max = 100): string
    {
        $data = [];
        $data['model'] = self::MODEL;
        $data['max_tokens'] = $max;
        $data['messages'][] = ['role' => 'user', 'content' => "Say hello"];
        $response = $this->client->chat()->create($data);
        //                                 ^^^^^^ chat gpt-4o-mini @openai in=9 out=1..100..100
        $this->other->responses()->createStreamed(['model' => $this->model, 'input' => sprintf('Hi %s', 'you'), 'max_output_tokens' => 50]);
        //                         ^^^^^^^^^^^^^^ responses gpt-4o @openai in=9 out=1..50..50
        OpenAI::embeddings()->create(['model' => 'text-embedding-3-small', 'input' => ['a', 'b']]);
        //                    ^^^^^^ embeddings text-embedding-3-small @openai in=2
        OpenAI::images()->create(array_merge(['model' => 'dall-e-3'], ['prompt' => 'a cat', 'n' => 1, 'size' => '1024x1024']));
        //                ^^^^^^ image dall-e-3 @openai in=2 images=1
        OpenAI::audio()->transcribe(['model' => 'whisper-1', 'file' => fopen('a.mp3', 'r')]);
        //               ^^^^^^^^^^ transcription whisper-1 @openai
        OpenAI::audio()->speech(['model' => 'tts-1', 'input' => 'hello', 'voice' => 'alloy']);
        //               ^^^^^^ speech tts-1 @openai
        return $response->choices[0]->message->content;
    }
}

$groq = \\OpenAI::factory()->withApiKey(getenv('KEY'))->withBaseUri('api.groq.com/openai/v1')->make();
$groq->chat()->create(['model' => 'llama-3.1-8b-instant', 'messages' => [['role' => 'user', 'content' => 'hi']]]);
//             ^^^^^^ chat llama-3.1-8b-instant @groq
$azure = \\OpenAI::factory()
    ->withBaseUri('https://me.openai.azure.com/openai/deployments/gpt-4o')
    ->withQueryParam('api-version', '2024-06-01')
    ->make();
$azure->chat()->create(['messages' => []]);
//              ^^^^^^ chat gpt-4o @azure
foreach (['one', 'two', 'three'] as $word) {
    $azure->completions()->create(['model' => 'gpt-3.5-turbo-instruct', 'prompt' => $word, 'max_tokens' => 5]);
    //                     ^^^^^^ completion gpt-3.5-turbo-instruct @azure repeat=3
}
`,
      'php',
    ));

  it('is not found where nothing is sent', () =>
    assertCalls(
      `<?php
use OpenAI\\Laravel\\Facades\\OpenAI;
use OpenAI\\Testing\\ClientFake;

$client = new ClientFake([]);
$client->chat()->create(['model' => 'gpt-4o', 'messages' => []]);
$client = OpenAI::client(getenv('OPENAI_API_KEY'));
$client->models()->list();
$client->files()->upload(['purpose' => 'batch', 'file' => fopen('a', 'r')]);
$client->moderations()->create(['input' => 'x']);
$client->threads()->create([]);
`,
      'php',
    ));

  it('nor where the facade is faked', () =>
    assertCalls(
      `<?php
use OpenAI\\Laravel\\Facades\\OpenAI;

it('answers', function () {
    OpenAI::fake([]);
    OpenAI::chat()->create(['model' => 'gpt-4o', 'messages' => []]);
});
`,
      'php',
    ));

  it('is found where its client can not be seen', () =>
    assertCalls(
      `<?php
function ask($client, string $model = 'gpt-4o-mini') {
    return $client->chat()->create(['model' => $model, 'messages' => [['role' => 'user', 'content' => 'hi']]]);
    //                      ^^^^^^ chat gpt-4o-mini @?
}
`,
      'php',
    ));

  it('are asked with arrays that were begun elsewhere', () =>
    assertCalls(
      `<?php
$client = OpenAI::client($key);
$settings['model'] = 'gpt-4o-mini';
$settings['max_tokens'] = 120;
$settings['messages'][] = ['role' => 'user', 'content' => 'hello'];
$client->chat()->create($settings);
//               ^^^^^^ chat gpt-4o-mini @openai out=1..120..120
function ask($client, $told) {
    $told['model'] = 'gpt-4o';
    $client->chat()->create($told);
    //               ^^^^^^ chat gpt-4o @?
}
`,
      'php',
    ));
});
