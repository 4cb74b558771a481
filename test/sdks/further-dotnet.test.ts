import { assertCalls } from '../support/expected-calls';

const assertCSharp = (source: string) => assertCalls(source, 'csharp');

describe('Further packages in C#', () => {
  it('Azure OpenAI before version 2, and models of the catalog', () =>
    assertCSharp(`
using Azure;
using Azure.AI.OpenAI;

OpenAIClient client = new OpenAIClient(new Uri("https://x.openai.azure.com/"), new AzureKeyCredential(key));
var options = new ChatCompletionsOptions()
{
    DeploymentName = "gpt-35-turbo",
    Messages = { new ChatRequestSystemMessage("Be nice."), new ChatRequestUserMessage("Hi") },
    MaxTokens = 120,
};
Response<ChatCompletions> response = await client.GetChatCompletionsAsync(options);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-35-turbo @azure out=1..120..120
var old = await client.GetChatCompletionsAsync("gpt-4", new ChatCompletionsOptions { Messages = { new ChatMessage(ChatRole.User, "Hello") } });
//                     ^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4 @azure
`));

  it('Azure OpenAI before version 2 where nobody sees the deployment', () =>
    assertCSharp(`
using Azure.AI.OpenAI;
using System.Configuration;
var client = new OpenAIClient(new Uri("https://x.openai.azure.com"), new AzureKeyCredential("k"));
await client.GetChatCompletionsAsync(ConfigurationManager.AppSettings.Get("Model"), new ChatCompletionsOptions { Messages = { new ChatMessage(ChatRole.User, "hi") }, MaxTokens = 80 });
//           ^^^^^^^^^^^^^^^^^^^^^^^ chat ? @azure out=1..80..80
`));

  it('Azure.AI.Inference', () =>
    assertCSharp(`
using Azure.AI.Inference;

var client = new ChatCompletionsClient(new Uri("https://models.inference.ai.azure.com"), new AzureKeyCredential(token));
Response<ChatCompletions> answer = client.Complete(new ChatCompletionsOptions
//                                        ^^^^^^^^ chat gpt-4o-mini @github-models out=1..64..64
{
    Messages = { new ChatRequestUserMessage("How many feet are in a mile?") },
    Model = "gpt-4o-mini",
    MaxTokens = 64,
});
`));

  it('Anthropic, in its own package and in others', () =>
    assertCSharp(`
using Anthropic;
using Anthropic.Models.Messages;

AnthropicClient client = new();
MessageCreateParams parameters = new()
{
    MaxTokens = 1024,
    Messages = [new() { Role = Role.User, Content = "Hello, Claude" }],
    Model = Model.ClaudeSonnet4_5_20250929,
};
var message = await client.Messages.Create(parameters);
//                                  ^^^^^^ messages claude-sonnet-4-5-20250929 @anthropic out=1..300..1024
`));

  it('Anthropic.SDK', () =>
    assertCSharp(`
using Anthropic.SDK;
using Anthropic.SDK.Constants;
using Anthropic.SDK.Messaging;

var client = new AnthropicClient();
var messages = new List<Message>() { new Message(RoleType.User, "Who won?") };
var parameters = new MessageParameters() { Messages = messages, MaxTokens = 512, Model = AnthropicModels.Claude45Haiku, Stream = false };
var first = await client.Messages.GetClaudeMessageAsync(parameters);
//                                ^^^^^^^^^^^^^^^^^^^^^ messages claude-haiku-4-5-20251001 @anthropic out=1..300..512
await foreach (var part in client.Messages.StreamClaudeMessageAsync(parameters)) { }
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^ messages claude-haiku-4-5-20251001 @anthropic
`));

  it('Gemini', () =>
    assertCSharp(`
using Google.GenAI;

var client = new Client(apiKey: key);
var response = await client.Models.GenerateContentAsync(model: "gemini-2.0-flash", contents: "why is the sky blue?");
//                                 ^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.0-flash @google
`));

  it('Mscc.GenerativeAI', () =>
    assertCSharp(`
using Mscc.GenerativeAI;

IGenerativeAI genAi = new GoogleAI(apiKey);
var model = new GoogleAI(apiKey).GenerativeModel(model: Model.Gemini15Flash, generationConfig: new GenerationConfig { MaxOutputTokens = 99 });
var response = await model.GenerateContent("Write a story.");
//                         ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google out=1..99..99
var chat = model.StartChat();
await chat.SendMessage("Hello");
//         ^^^^^^^^^^^ generateContent gemini-1.5-flash @google
`));

  it('Google_GenerativeAI', () =>
    assertCSharp(`
using GenerativeAI;

var googleAI = new GoogleAi("key");
var model = googleAI.CreateGenerativeModel("models/gemini-1.5-flash");
var response = await model.GenerateContentAsync("Tell me about it.");
//                         ^^^^^^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google
`));

  it('Betalgo.OpenAI', () =>
    assertCSharp(`
using OpenAI.Managers;
using OpenAI.ObjectModels;
using OpenAI.ObjectModels.RequestModels;

var service = new OpenAIService(new OpenAiOptions() { ApiKey = key });
var result = await service.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
//                                        ^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai out=1..77..77
{
    Messages = new List<ChatMessage> { ChatMessage.FromSystem("You help."), ChatMessage.FromUser("Hi") },
    Model = Models.Gpt_4o_mini,
    MaxTokens = 77,
});
`));

  it('OpenAI_API', () =>
    assertCSharp(`
using OpenAI_API;
using OpenAI_API.Chat;
using OpenAI_API.Models;

var api = new OpenAIAPI("key");
var chat = api.Chat.CreateConversation();
chat.Model = Model.GPT4_Turbo;
chat.AppendSystemMessage("You are a teacher.");
chat.AppendUserInput("Is this an animal? Cat");
string response = await chat.GetResponseFromChatbotAsync();
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4-turbo|gpt-4-turbo-preview @openai
var result = await api.Chat.CreateChatCompletionAsync(new ChatRequest() { Model = Model.ChatGPTTurbo, MaxTokens = 50, Messages = new ChatMessage[] { new ChatMessage(ChatMessageRole.User, "Hello!") } });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-3.5-turbo @openai out=1..50..50
`));

  it('OpenAI-DotNet', () =>
    assertCSharp(`
using OpenAI;
using OpenAI.Chat;
using OpenAI.Models;

using var api = new OpenAIClient();
var messages = new List<Message> { new Message(Role.System, "You help."), new Message(Role.User, "Who won?") };
var chatRequest = new ChatRequest(messages, Model.GPT4o, maxTokens: 40);
var response = await api.ChatEndpoint.GetCompletionAsync(chatRequest);
//                                    ^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai out=1..40..40
`));

  it('OllamaSharp', () =>
    assertCSharp(`
using OllamaSharp;

var ollama = new OllamaApiClient(new Uri("http://localhost:11434"));
ollama.SelectedModel = "llama3.2";
await foreach (var stream in ollama.GenerateAsync("How are you today?"))
//                                  ^^^^^^^^^^^^^ completion llama3.2 @ollama
    Console.Write(stream.Response);
var chat = new Chat(ollama);
await foreach (var token in chat.SendAsync("hi")) { }
//                               ^^^^^^^^^ chat llama3.2 @ollama
var models = await ollama.ListLocalModelsAsync();
`));

  it('Bedrock', () =>
    assertCSharp(`
using Amazon.BedrockRuntime;
using Amazon.BedrockRuntime.Model;

var client = new AmazonBedrockRuntimeClient(RegionEndpoint.USEast1);
var request = new ConverseRequest
{
    ModelId = "anthropic.claude-3-haiku-20240307-v1:0",
    Messages = new List<Message>
    {
        new Message { Role = ConversationRole.User, Content = new List<ContentBlock> { new ContentBlock { Text = "Describe it." } } },
    },
    InferenceConfig = new InferenceConfiguration() { MaxTokens = 512, Temperature = 0.5F },
};
var response = await client.ConverseAsync(request);
//                          ^^^^^^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..300..512
var body = JsonSerializer.Serialize(new { anthropic_version = "bedrock-2023-05-31", max_tokens = 200, messages = new[] { new { role = "user", content = "hi" } } });
var answer = await client.InvokeModelAsync(new InvokeModelRequest()
//                        ^^^^^^^^^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..200..200
{
    ModelId = "anthropic.claude-3-haiku-20240307-v1:0",
    Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body)),
});
`));

  it('Kernel Memory, and orchestrations of agents', () =>
    assertCSharp(`
using Microsoft.KernelMemory;
using Microsoft.SemanticKernel.Agents.Orchestration.GroupChat;

var memory = new KernelMemoryBuilder().WithOpenAIDefaults(key).Build<MemoryServerless>();
await memory.ImportDocumentAsync("manual.pdf");
var answer = await memory.AskAsync("What time is it?");
//                        ^^^^^^^^ chat ? @?
await foreach (var part in memory.AskStreamingAsync("And where?", index: "clinic")) { }
//                                ^^^^^^^^^^^^^^^^^ chat ? @?
GroupChatOrchestration talk = new GroupChatOrchestration(new RoundRobinGroupChatManager { MaximumInvocationCount = 5 }, writer, editor);
var result = await talk.InvokeAsync("A slogan for a car.", runtime);
//                      ^^^^^^^^^^^ agent ? @?

class Answers(IKernelMemory memory) {
    Task<MemoryAnswer> Answer(string question) => memory.AskAsync(question);
    //                                                   ^^^^^^^^ chat ? @?
}
`));

  it('types that are named in full, without an import', () =>
    assertCSharp(`
namespace Shop.Services
{
    public class Pictures
    {
        private readonly OpenAI.Managers.OpenAIService _service;

        public Pictures(OpenAI.Managers.OpenAIService service) { _service = service; }

        public Task Draw(string text) =>
            _service.Image.CreateImage(new OpenAI.ObjectModels.RequestModels.ImageCreateRequest { Prompt = text });
            //             ^^^^^^^^^^^ image ? @openai
    }
}
`));
});
