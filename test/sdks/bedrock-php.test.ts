import { assertCalls } from '../support/expected-calls';

describe('Bedrock in PHP', () => {
  it('reads conversations and raw bodies', () =>
    assertCalls(
      `<?php
use Aws\\BedrockRuntime\\BedrockRuntimeClient;

$client = new BedrockRuntimeClient(['region' => 'us-east-1']);
$client->converse(['modelId' => 'anthropic.claude-3-haiku-20240307-v1:0', 'messages' => [['role' => 'user', 'content' => [['text' => 'hi']]]], 'inferenceConfig' => ['maxTokens' => 100]]);
//       ^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..100..100
$client->invokeModel([
    //   ^^^^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..50..50
    'modelId' => 'anthropic.claude-3-haiku-20240307-v1:0',
    'body' => json_encode(['anthropic_version' => 'bedrock-2023-05-31', 'max_tokens' => 50, 'messages' => [['role' => 'user', 'content' => 'hi']]]),
]);
$s3->getObject(['Bucket' => 'x']);
`,
      'php',
    ));
});
