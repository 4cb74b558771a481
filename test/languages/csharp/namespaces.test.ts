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
});
