import assert from 'node:assert/strict';
import { specifiersIn } from '../../../server/src/languages/csharp/namespaces';
import { assertProject } from '../../support/memory-project';

describe('Namespaces of C#', () => {
  it('are found without parsing', () =>
    assert.deepEqual(
      specifiersIn('using System;\nglobal using A.B;\nusing static C.D;\nusing E = F.G;\nnamespace H.I\n{\n'),
      ['System', 'A.B', 'C.D', 'F.G', 'H.I', 'H'],
    ));

  it('hold the constants and clients that other files declare', () =>
    assertProject({
      'src/Models.cs': `
namespace Shop.Ai;

public static class Models
{
    public const string Fast = "gpt-4o-mini";
}
`,
      'src/Clients/ClientFactory.cs': `
using OpenAI;
using OpenAI.Chat;
using Shop.Ai;

namespace Shop.Ai.Clients
{
    public static class ClientFactory
    {
        public static ChatClient Create(string key) => new OpenAIClient(key).GetChatClient(Models.Fast);
    }
}
`,
      'src/Program.cs': `
using OpenAI.Chat;
using Shop.Ai.Clients;

var client = ClientFactory.Create("key");
client.CompleteChat("hi");
//     ^^^^^^^^^^^^ chat gpt-4o-mini @openai
`,
    }));

  it('of partial classes are one', () =>
    assertProject({
      'Bot.cs': `
using OpenAI.Chat;

namespace Shop;

public partial class Bot
{
    private readonly ChatClient _client;
    public Bot(string key) => _client = new ChatClient(Model, key);
}
`,
      'Bot.Ask.cs': `
namespace Shop;

public partial class Bot
{
    private const string Model = "gpt-4.1";
    public void Ask(string question) => _client.CompleteChat(question);
    //                                          ^^^^^^^^^^^^ chat gpt-4.1 @openai
}
`,
    }));

  it('of many files are looked through for what they declare alone', () =>
    assertProject(
      Object.fromEntries(
        Array.from({ length: 14 }, (_, index) => [
          `Part${index}.cs`,
          `
using OpenAI.Chat;
namespace Shop.Many;
public static partial class Parts
{
    public static void Run${index}(ChatClient client)
    {
        Console.WriteLine(Unknown.Thing(Other.Name));
        ${index === 0 ? 'client.CompleteChat(Missing.Text + Unknown.Other);' : ''}
        ${index === 0 ? '//     ^^^^^^^^^^^^ chat ? @?' : ''}
    }
}
`,
        ]),
      ),
    ));

  it('are configured beside', () =>
    assertProject({
      'appsettings.json': '{ "OpenAI": { "Model": "gpt-4o", "Limit": 90 } }',
      'Program.cs': `
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
var model = builder.Configuration["OpenAI:Model"] ?? "gpt-4o-mini";
var options = new ChatCompletionOptions { MaxOutputTokenCount = builder.Configuration.GetValue<int>("OpenAI:Limit") };
new ChatClient(model, "key").CompleteChat([new UserChatMessage("hi")], options);
//                           ^^^^^^^^^^^^ chat gpt-4o @openai out=1..90..90
var other = builder.Configuration.GetSection("OpenAI")["Other"] ?? "gpt-4.1-mini";
new ChatClient(other, "key").CompleteChat("hi");
//                           ^^^^^^^^^^^^ chat gpt-4.1-mini @openai
`,
    }));

  it('may have several types in files of any name, in the folders that are called like them', () =>
    assertProject({
      'src/Shop.Core/Shop.Core.csproj': '<Project/>',
      'src/Shop.Core/Models/Requests.cs': `
namespace Shop.Core.Models;
public class ChatBody { public string model { get; set; } = "gpt-4o-mini"; public object[] messages { get; set; } }
public class Other { }
`,
      'src/Shop.Api/Shop.Api.csproj': '<Project/>',
      'src/Shop.Api/Services/Bot.cs': `
using System.Net.Http.Json;
using Shop.Core.Models;
namespace Shop.Api.Services;
public class Bot
{
    public Task Ask(HttpClient http, object[] said) =>
        http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new ChatBody { messages = said });
    //       ^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
}
`,
    }));

  it('are left out by types that all files of one program see, and none of another', () =>
    assertProject({
      'App/App.csproj': '<Project/>',
      'App/Services/GptService.cs': `
public interface IGptService { Task<string> GetResponseAsync(string question); }
public static class Models { public const string Fast = "gpt-4.1-mini"; }
`,
      'App/Services/Chats.cs': `
namespace App.Services;
public class Chats
{
    private readonly IGptService _gpt;
    public Chats(IGptService gpt) => _gpt = gpt;
    public Task<string> Ask(string question) => _gpt.GetResponseAsync(question);
}
`,
      'App/Models.cs': `
public class ChatClient { public void CompleteChat(string text) { } }
`,
      'Other/Other.csproj': '<Project/>',
      'Other/Program.cs': `
using OpenAI.Chat;
new ChatClient("gpt-4o", "key").CompleteChat("hi");
//                              ^^^^^^^^^^^^ chat gpt-4o @openai
`,
    }));

  it('are of no file that is built alone', () =>
    assertProject({
      'samples/one.cs': `#:package OpenAI@2.2.0
using OpenAI.Chat;
new ChatClient("gpt-4o", "key").CompleteChat("hi");
//                              ^^^^^^^^^^^^ chat gpt-4o @openai
`,
      'samples/two.cs': `#:property Nullable=enable
new ChatClient().CompleteChat("hi");
class ChatClient { public void CompleteChat(string text) { } }
`,
    }));
});
