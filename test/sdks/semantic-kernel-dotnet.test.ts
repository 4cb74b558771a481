import { assertCalls } from '../support/expected-calls';
import { assertProject } from '../support/memory-project';

const assertCSharp = (source: string) => assertCalls(source, 'csharp');

describe('Semantic Kernel in C#', () => {
  it('asks the service that was added to the builder', () =>
    assertCSharp(`
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

var builder = Kernel.CreateBuilder();
builder.AddOpenAIChatCompletion("gpt-4o-mini", Environment.GetEnvironmentVariable("KEY")!);
builder.Plugins.AddFromType<TimePlugin>();
Kernel kernel = builder.Build();

var answer = await kernel.InvokePromptAsync("Why is the sky blue?", new(new OpenAIPromptExecutionSettings { MaxTokens = 100 }));
//                        ^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai out=1..100..100
var chat = kernel.GetRequiredService<IChatCompletionService>();
var history = new ChatHistory("You are terse.");
history.AddUserMessage("Hello there");
var reply = await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings(), kernel);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
await foreach (var part in chat.GetStreamingChatMessageContentsAsync(history, kernel: kernel)) { }
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
var joke = kernel.CreateFunctionFromPrompt("Tell a joke about {{$input}}");
await kernel.InvokeAsync(joke, new() { ["input"] = "cats" });
//           ^^^^^^^^^^^ chat gpt-4o-mini @openai
await kernel.InvokeAsync("TimePlugin", "Now");
`));

  it('asks with a chain, a service of its own, and an agent', () =>
    assertCSharp(`
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Agents;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.AzureOpenAI;

public class Bot(IChatCompletionService chat)
{
    private readonly Kernel _kernel = Kernel.CreateBuilder()
        .AddAzureOpenAIChatCompletion(deploymentName: "gpt-4o", endpoint: "https://x.openai.azure.com", apiKey: "k")
        .Build();

    public async Task Run(string text)
    {
        await _kernel.InvokePromptAsync<string>(text);
        //            ^^^^^^^^^^^^^^^^^ chat gpt-4o @azure
        await chat.GetChatMessageContentsAsync(text);
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ chat ? @? unknown=model-dynamic
        var own = new AzureOpenAIChatCompletionService("gpt-4.1", "https://x.openai.azure.com", "k");
        await own.GetChatMessageContentAsync("hi");
        //        ^^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4.1 @azure
        ChatCompletionAgent agent = new() { Name = "A", Instructions = "Be nice.", Kernel = _kernel };
        await foreach (var item in agent.InvokeAsync(new ChatMessageContent(AuthorRole.User, "hello"))) { }
        //                               ^^^^^^^^^^^ agent gpt-4o @azure
    }
}
`));

  it('asks an agent that was handed in as what all agents are', () =>
    assertCSharp(`
using Microsoft.SemanticKernel.Agents;

public sealed class Reviews([FromKeyedServices("reviews")] Agent reviewsAgent, ILogger<Reviews> logger)
{
    public async Task<string> Trends(string product)
    {
        await foreach (var item in reviewsAgent.InvokeAsync(message: $"Trends of {product}"))
        //                                      ^^^^^^^^^^^ agent ? @?
            return item.Message.Content;
        return "";
    }
}
`));

  it('leaves agents of other packages alone', () =>
    assertCSharp(`
using Microsoft.SemanticKernel;
using Build.Farm;

public class Runner(Build.Farm.Agent agent)
{
    public Task Run() => agent.InvokeAsync("compile");
}
`));
});

describe('Microsoft.Extensions.AI', () => {
  it('asks with clients that others made', () =>
    assertCSharp(`
using Microsoft.Extensions.AI;
using OpenAI;
using Azure.AI.OpenAI;
using OllamaSharp;

IChatClient client = new OpenAIClient("key").GetChatClient("gpt-4o-mini").AsIChatClient();
ChatResponse answer = await client.GetResponseAsync("What is AI?");
//                                 ^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
List<ChatMessage> messages = [new(ChatRole.System, "Be brief."), new ChatMessage(ChatRole.User, "Hi")];
var options = new ChatOptions { MaxOutputTokens = 200, ModelId = "gpt-4.1" };
await client.GetResponseAsync(messages, options);
//           ^^^^^^^^^^^^^^^^ chat gpt-4.1 @openai out=1..200..200
var built = new ChatClientBuilder(new AzureOpenAIClient(new Uri("https://x.openai.azure.com"), cred).GetChatClient("gpt-4o").AsIChatClient())
    .UseFunctionInvocation()
    .Build();
await foreach (var update in built.GetStreamingResponseAsync(messages)) { }
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @azure
IChatClient local = new OllamaApiClient(new Uri("http://localhost:11434"), "llama3.2");
await local.GetResponseAsync("hi");
//          ^^^^^^^^^^^^^^^^ chat llama3.2 @ollama
IEmbeddingGenerator<string, Embedding<float>> generator =
    new OpenAIClient("key").GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator();
var vector = await generator.GenerateVectorAsync("text");
//                           ^^^^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
`));

  it('asks with what a class is handed', () =>
    assertCSharp(`
using Microsoft.Extensions.AI;

public class Helper(IChatClient chatClient, IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    public async Task<string> Ask(string question)
    {
        var vectors = await embeddings.GenerateAsync([question]);
        //                             ^^^^^^^^^^^^^ embeddings ? @?
        var response = await chatClient.GetResponseAsync<Answer>(question);
        //                              ^^^^^^^^^^^^^^^^ chat ? @?
        return response.Text;
    }
}
`));

  it('runs agents', () =>
    assertCSharp(`
using Microsoft.Agents.AI;
using OpenAI;

AIAgent agent = new OpenAIClient("key").GetChatClient("gpt-4o-mini").CreateAIAgent(instructions: "You tell jokes.", name: "Joker");
Console.WriteLine(await agent.RunAsync("Tell me a joke."));
//                            ^^^^^^^^ agent gpt-4o-mini @openai
var traced = new OpenAIClient("key").GetChatClient("gpt-4o").AsAIAgent(name: "B").AsBuilder().UseOpenTelemetry("s").Build();
await traced.RunAsync("hi");
//           ^^^^^^^^ agent gpt-4o @openai
`));

  it('leaves alone what only has a method of the same name', () =>
    assertCSharp(`
using System.Net;
using Microsoft.Extensions.AI;

WebRequest request = WebRequest.Create("https://example.com");
using var response = await request.GetResponseAsync();
`));

  it('asks with functions of directories of prompts', () =>
    assertCSharp(`
using Microsoft.SemanticKernel;

var builder = Kernel.CreateBuilder();
builder.AddOpenAIChatCompletion("gpt-4o-mini", key);
builder.Plugins.AddFromPromptDirectory(Path.Combine(folder, "Plugins", "Writer"), "Writer");
builder.Plugins.AddFromType<TimePlugin>();
Kernel kernel = builder.Build();
var poem = kernel.Plugins.GetFunction("Writer", "Poem");
await poem.InvokeAsync(kernel, new KernelArguments { ["topic"] = "snow" });
//         ^^^^^^^^^^^ chat gpt-4o-mini @openai
await kernel.InvokeAsync("Writer", "Poem", new KernelArguments());
//           ^^^^^^^^^^^ chat gpt-4o-mini @openai
var now = kernel.Plugins.GetFunction("TimePlugin", "Now");
await now.InvokeAsync(kernel);
await kernel.InvokeAsync("TimePlugin", "Now");
`));

  it('asks the services that are registered where its program is set up', () =>
    assertProject({
      'App/App.csproj': '<Project/>',
      'App/appsettings.json': '{ "OpenAI": { "Model": "gpt-4o-mini" } }',
      'App/Program.cs': `
using Microsoft.SemanticKernel;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddKernel().AddAzureOpenAIChatCompletion(builder.Configuration["OpenAI:Model"]!, "https://acme.openai.azure.com", "key");
builder.Services.AddOpenAITextEmbeddingGeneration("text-embedding-3-small", "key");
`,
      'App/Services/Bot.cs': `
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Embeddings;
namespace App.Services;
public sealed class Bot(Kernel kernel, IChatCompletionService chat, ITextEmbeddingGenerationService embeddings)
{
    private readonly KernelFunction _summarize = kernel.CreateFunctionFromPromptyFile("summarize.prompty");
    public async Task Ask(ChatHistory history, string text)
    {
        await chat.GetChatMessageContentAsync(history);
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @azure
        await kernel.InvokePromptAsync("Sum it up: " + text);
        //           ^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @azure
        await _summarize.InvokeAsync<string>(kernel, new() { { "text", text } });
        //               ^^^^^^^^^^^ chat gpt-4o-mini @azure
        await embeddings.GenerateEmbeddingAsync("hi");
        //               ^^^^^^^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
    }
}
`,
    }));
});
