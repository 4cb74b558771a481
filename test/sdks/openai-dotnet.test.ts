import { assertCalls } from '../support/expected-calls';

const assertCSharp = (source: string) => assertCalls(source, 'csharp');

describe('OpenAI in C#', () => {
  it('asks with a client of one model', () =>
    assertCSharp(`
using System;
using OpenAI.Chat;

ChatClient client = new(model: "gpt-4o", apiKey: Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
ChatCompletion completion = client.CompleteChat("Say 'this is a test.'");
//                                 ^^^^^^^^^^^^ chat gpt-4o @openai in=14 how=counted
Console.WriteLine(completion.Content[0].Text);
`));

  it('asks with a client whose model is named in its own place, before what is not named', () =>
    assertCSharp(`
using OpenAI.Chat;

string key = Keys.Read();
ChatClient client = new(model: "gpt-4o", key);
client.CompleteChat("hi");
//     ^^^^^^^^^^^^ chat gpt-4o @openai
`));

  it('asks with messages and options', () =>
    assertCSharp(`
using OpenAI.Chat;

namespace Acme;

public class Writer
{
    private const string Model = "gpt-4o-mini";
    private readonly ChatClient _client;

    public Writer(string key)
    {
        _client = new ChatClient(Model, key);
    }

    public async Task<string> WriteAsync(string topic)
    {
        List<ChatMessage> messages =
        [
            new SystemChatMessage("You write."),
            new UserChatMessage($"About {topic}"),
        ];
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 300, Temperature = 0.5f };
        ChatCompletion answer = await _client.CompleteChatAsync(messages, options);
        //                                    ^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai out=1..300..300
        await foreach (var update in _client.CompleteChatStreamingAsync(messages))
        //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
        {
            Console.Write(update);
        }
        return answer.Content[0].Text;
    }
}
`));

  it('asks with the client of everything, and that of Azure', () =>
    assertCSharp(`
using OpenAI;
using Azure.AI.OpenAI;
using OpenAI.Chat;

var openAI = new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri("https://openrouter.ai/api/v1") });
openAI.GetChatClient("openai/gpt-4o").CompleteChat("hi");
//                                    ^^^^^^^^^^^^ chat openai/gpt-4o @openrouter
AzureOpenAIClient azure = new(new Uri(endpoint), new DefaultAzureCredential());
var chat = azure.GetChatClient("gpt-4o");
chat.CompleteChat(new SystemChatMessage("Be brief."), new UserChatMessage("hi"));
//   ^^^^^^^^^^^^ chat gpt-4o @azure
`));

  it('asks with clients that another file makes', () =>
    assertCSharp(`
namespace Acme.Desk;

public class Desk
{
    public async Task Run(string text)
    {
        var client = Provider.GetClient("main");
        var images = client.GetImageClient("dall-e-3");
        images.GenerateImage("a cat");
        //     ^^^^^^^^^^^^^ image dall-e-3 @?
        client.GetEmbeddingClient("text-embedding-3-small").GenerateEmbedding(text);
        //                                                  ^^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @?
        client.GetOrders().GenerateImage("a cat");
        var model = Provider.Gemini().CreateGenerativeModel("gemini-2.5-flash");
        await model.GenerateContentAsync(text);
        //          ^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google
    }
}
`));

  it('asks in a program of one file that says what it needs', () =>
    assertCSharp(`#:package OpenAI@2.2.0
#:property PublishAot=false

\uFEFFusing OpenAI.Chat;
using System;

ChatClient client = new("gpt-4o", Environment.GetEnvironmentVariable("KEY"));
client.CompleteChat("hi");
//     ^^^^^^^^^^^^ chat gpt-4o @openai
`));
});
