import { assertCalls } from '../support/expected-calls';

describe("PHP's frameworks for models", () => {
  it('Prism', () =>
    assertCalls(
      `<?php
use Prism\\Prism\\Enums\\Provider;
use Prism\\Prism\\Facades\\Prism as Facade;
use Prism\\Prism\\Prism;
use Prism\\Prism\\ValueObjects\\Messages\\AssistantMessage;
use Prism\\Prism\\ValueObjects\\Messages\\UserMessage;

$response = Prism::text()
    ->using(Provider::Anthropic, 'claude-sonnet-4-5')
    ->withSystemPrompt('You are kind.')
    ->withMessages([new UserMessage('hi'), new AssistantMessage('hello')])
    ->withMaxTokens(500)
    ->asText();
//    ^^^^^^ chat claude-sonnet-4-5 @anthropic out=1..300..500
Facade::structured()->using('openai', 'gpt-4o')->withSchema($schema)->withPrompt('hello')->asStructured();
//                                                                                         ^^^^^^^^^^^^ chat gpt-4o @openai
Prism::embeddings()->using(Provider::OpenAI, 'text-embedding-3-large')->fromInput('a')->fromInput('b')->asEmbeddings();
//                                                                                                      ^^^^^^^^^^^^ embeddings text-embedding-3-large @openai in=2
Prism::image()->using(Provider::OpenAI, 'dall-e-3')->withPrompt('A cat')->generate();
//                                                                        ^^^^^^^^ image dall-e-3 @openai in=2
prism()->text()->using(Provider::Gemini, 'gemini-2.0-flash')->withPrompt('hi')->generate();
//                                                                              ^^^^^^^^ chat gemini-2.0-flash @google
`,
      'php',
    ));

  it("Laravel's AI package", () =>
    assertCalls(
      `<?php
namespace App\\Ai;
use Laravel\\Ai\\Contracts\\Agent;
use Laravel\\Ai\\Embeddings;
use Laravel\\Ai\\Enums\\Lab;
use Laravel\\Ai\\Image;
use Laravel\\Ai\\Promptable;
use function Laravel\\Ai\\agent;

class Coach implements Agent
{
    use Promptable;
    public function instructions(): string { return 'Be kind.'; }
}

(new Coach)->prompt('Analyze', provider: Lab::Anthropic, model: 'claude-haiku-4-5');
//           ^^^^^^ agent claude-haiku-4-5 @anthropic
Coach::make()->stream('Analyze');
//             ^^^^^^ agent ? @?
agent(instructions: 'You are kind.')->prompt('hello', model: 'gpt-4o', provider: 'openai');
//                                    ^^^^^^ agent gpt-4o @openai
Image::of('A cat')->square()->generate(provider: Lab::OpenAI, model: 'gpt-image-1');
//                            ^^^^^^^^ image gpt-image-1 @openai
Embeddings::for(['a', 'b'])->generate(provider: Lab::OpenAI, model: 'text-embedding-3-small');
//                           ^^^^^^^^ embeddings text-embedding-3-small @openai in=2
`,
      'php',
    ));

  it('LLPhant', () =>
    assertCalls(
      `<?php
use LLPhant\\AnthropicConfig;
use LLPhant\\Chat\\AnthropicChat;
use LLPhant\\Chat\\Enums\\OpenAIChatModel;
use LLPhant\\Chat\\Message;
use LLPhant\\Chat\\OpenAIChat;
use LLPhant\\Embeddings\\EmbeddingGenerator\\OpenAI\\OpenAI3SmallEmbeddingGenerator;
use LLPhant\\OpenAIConfig;

$config = new OpenAIConfig();
$config->apiKey = 'key';
$config->model = OpenAIChatModel::Gpt4Omini->value;
$chat = new OpenAIChat($config);
$chat->setSystemMessage('You are kind.');
$chat->generateText('What is one + one?');
//     ^^^^^^^^^^^^ chat gpt-4o-mini @openai
$claude = new AnthropicChat(new AnthropicConfig('claude-3-5-haiku-20241022', 100));
$claude->generateChat([Message::user('hi')]);
//       ^^^^^^^^^^^^ chat claude-3-5-haiku-20241022 @anthropic
$generator = new OpenAI3SmallEmbeddingGenerator();
$generator->embedText('hello');
//          ^^^^^^^^^ embeddings text-embedding-3-small @openai in=1
`,
      'php',
    ));

  it('Neuron', () =>
    assertCalls(
      `<?php
use NeuronAI\\Agent;
use NeuronAI\\Chat\\Messages\\UserMessage;
use NeuronAI\\Providers\\AIProviderInterface;
use NeuronAI\\Providers\\Anthropic\\Anthropic;
use NeuronAI\\Providers\\OpenAI\\OpenAI;

class Analyst extends Agent
{
    protected function provider(): AIProviderInterface { return new Anthropic(key: 'k', model: 'claude-haiku-4-5'); }
}

Analyst::make()->chat(new UserMessage('Hi'));
//               ^^^^ agent claude-haiku-4-5 @anthropic
Agent::make()->withProvider(new OpenAI('key', 'gpt-4o'))->chat(new UserMessage('Hi'));
//                                                        ^^^^ agent gpt-4o @openai
`,
      'php',
    ));

  it("Symfony's AI components", () =>
    assertCalls(
      `<?php
use Symfony\\AI\\Agent\\Agent;
use Symfony\\AI\\Platform\\Bridge\\OpenAi\\PlatformFactory;
use Symfony\\AI\\Platform\\Message\\Message;
use Symfony\\AI\\Platform\\Message\\MessageBag;

$platform = PlatformFactory::create($_SERVER['OPENAI_API_KEY']);
$messages = new MessageBag(Message::forSystem('You are a pirate.'), Message::ofUser('What is Symfony?'));
$platform->invoke('gpt-4o-mini', $messages, ['max_output_tokens' => 500]);
//         ^^^^^^ chat gpt-4o-mini @openai in=20 out=1..300..500
$platform->invoke('text-embedding-3-small', 'hello');
//         ^^^^^^ embeddings text-embedding-3-small @openai in=1
$agent = new Agent($platform, 'gpt-4o');
$agent->call($messages);
//      ^^^^ chat gpt-4o @openai
`,
      'php',
    ));
});
