import { assertCalls } from '../support/expected-calls';

describe('Anthropic in PHP', () => {
  it("reads Anthropic's own package, with its constants and values", () =>
    assertCalls(
      `<?php
use Anthropic\\Client;
use Anthropic\\Messages\\MessageParam;
use Anthropic\\Messages\\Model;
use Anthropic\\Vertex;

$client = new Client(apiKey: getenv('ANTHROPIC_API_KEY'));
$message = $client->messages->create(
    //                        ^^^^^^ messages claude-sonnet-4-5 @anthropic in=8..11..14 out=1..300..1024
    maxTokens: 1024,
    messages: [MessageParam::with(role: 'user', content: 'Hello, Claude')],
    model: Model::CLAUDE_SONNET_4_5,
);
$client->messages->createStream(maxTokens: 10, messages: [['role' => 'user', 'content' => 'hi']], model: 'claude-haiku-4-5');
//                 ^^^^^^^^^^^^ messages claude-haiku-4-5 @anthropic out=1..10..10
$client->messages->countTokens(messages: [], model: 'claude-haiku-4-5');
$vertex = Vertex\\Client::fromEnvironment(location: 'us-east5', projectId: 'x');
$vertex->messages->create(maxTokens: 10, messages: [], model: Model::VERTEX_CLAUDE_HAIKU_4_5_20251001->value);
//                 ^^^^^^ messages claude-haiku-4-5@20251001 @vertex
`,
      'php',
    ));

  it("reads the community's, with arrays and with setters", () =>
    assertCalls(
      `<?php
use Anthropic\\Laravel\\Facades\\Anthropic;
use WpAi\\Anthropic\\AnthropicAPI;

$client = \\Anthropic::client('key');
$client->messages()->create(['model' => 'claude-3-5-haiku-20241022', 'max_tokens' => 20, 'messages' => [['role' => 'user', 'content' => 'hi']]]);
//                   ^^^^^^ messages claude-3-5-haiku-20241022 @anthropic out=1..20..20
Anthropic::messages()->createStreamed(['model' => 'claude-3-5-haiku-20241022', 'max_tokens' => 20, 'messages' => []]);
//                     ^^^^^^^^^^^^^^ messages claude-3-5-haiku-20241022 @anthropic
Anthropic::messages()->countTokens(['model' => 'x', 'messages' => []]);
$api = new AnthropicAPI($key);
$api->messages()->model('claude-3-opus-20240229')->maxTokens(2048)->messages([['role' => 'user', 'content' => 'hi']])->create();
//                                                                                                                     ^^^^^^ messages claude-3-opus-20240229 @anthropic out=1..300..2048
$api->messages()->create(['model' => 'claude-3-opus-20240229', 'maxTokens' => 5, 'messages' => []]);
//                ^^^^^^ messages claude-3-opus-20240229 @anthropic out=1..5..5
`,
      'php',
    ));
});
