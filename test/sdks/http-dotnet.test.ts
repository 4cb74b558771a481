import { assertCalls } from '../support/expected-calls';

const assertCSharp = (source: string) => assertCalls(source, 'csharp');

describe('HTTP clients in C#', () => {
  it('posts JSON text', () =>
    assertCSharp(`
using System.Text;
using System.Text.Json;

var client = new HttpClient();
client.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
var body = new { model = "gpt-4o-mini", messages = new[] { new { role = "user", content = "Hello" } }, max_tokens = 50 };
var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
var response = await client.PostAsync("https://api.openai.com/v1/chat/completions", content);
//                          ^^^^^^^^^ chat gpt-4o-mini @openai out=1..50..50
await client.PostAsJsonAsync("https://api.openai.com/v1/embeddings", new { model = "text-embedding-3-small", input = "x" });
//           ^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
await client.GetAsync("https://api.openai.com/v1/models");
`));

  it('sends messages, and instances of classes as their attributes say', () =>
    assertCSharp(`
using System.Net.Http;
using System.Text.Json.Serialization;

public class ClaudeRequest
{
    [JsonPropertyName("model")]
    public string ModelName { get; set; } = "claude-3-5-haiku-latest";
    public int MaxTokens { get; set; }
    public List<ClaudeMessage> Messages { get; set; }
}

public record ClaudeMessage([property: JsonPropertyName("role")] string Role, string Content);

public class Claude
{
    private readonly HttpClient _http;
    public Claude(HttpClient http)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://api.anthropic.com/");
    }

    public async Task<string> Ask(string question)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "v1/messages");
        request.Headers.Add("anthropic-version", "2023-06-01");
        var payload = new ClaudeRequest { MaxTokens = 300, Messages = [new ClaudeMessage("user", question)] };
        request.Content = new StringContent(JsonSerializer.Serialize(payload));
        using var response = await _http.SendAsync(request);
        //                               ^^^^^^^^^ messages claude-3-5-haiku-latest @anthropic out=1..300..300
        return await response.Content.ReadAsStringAsync();
    }
}
`));

  it('executes requests of RestSharp', () =>
    assertCSharp(`
using RestSharp;

var client = new RestClient("https://openrouter.ai/api/v1");
var request = new RestRequest("chat/completions", Method.Post);
request.AddHeader("Authorization", $"Bearer {key}");
request.AddJsonBody(new { model = "openai/gpt-4o", messages = new[] { new { role = "user", content = "hi" } } });
var response = await client.ExecuteAsync(request);
//                          ^^^^^^^^^^^^ chat openai/gpt-4o @openrouter
`));

  it('sends requests of Unity', () =>
    assertCSharp(`
using System.Text;
using UnityEngine;
using UnityEngine.Networking;

public class Talk : MonoBehaviour
{
    IEnumerator Ask(string prompt)
    {
        string json = "{\\"model\\": \\"gpt-4o-mini\\", \\"messages\\": [{\\"role\\": \\"user\\", \\"content\\": \\"" + prompt + "\\"}]}";
        using (UnityWebRequest request = new UnityWebRequest("https://api.openai.com/v1/chat/completions", "POST"))
        {
            request.uploadHandler = new UploadHandlerRaw(Encoding.UTF8.GetBytes(json));
            request.downloadHandler = new DownloadHandlerBuffer();
            yield return request.SendWebRequest();
            //                   ^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
        }
    }
}
`));

  it('sends to known addresses with clients that others made', () =>
    assertCSharp(`
using System.Net.Http;

class Painter
{
    public async Task Paint(object told, Settings settings)
    {
        var client = Clients.For(settings);
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Address.TrimEnd('/') + "/images/generations")
        {
            Content = new StringContent(JsonSerializer.Serialize(told)),
        };
        await client.SendAsync(request);
        //           ^^^^^^^^^ image ? @?
        await client.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = told });
        //           ^^^^^^^^^^^^^^^ chat gpt-4o @openai
        await client.PostAsync("https://example.com/orders", request.Content);
        await mail.SendAsync("hello");
    }
}
`));

  it('sends bodies of types that stand elsewhere, and what is set on their contents later', () =>
    assertCSharp(`
using System.Net.Http;
using System.Text.Json;
using Acme.Models;

class OpenAIService(IOptions<Settings> options, HttpClient http)
{
    public async Task Ask(string text, double temperature)
    {
        var told = new ChatRequest { ModelId = "gpt-4o-mini", Messages = [new Message { Role = "user", Content = text }] };
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/chat/completions")
        {
            Content = new StringContent(JsonSerializer.Serialize(told)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await http.SendAsync(request);
        //         ^^^^^^^^^ chat gpt-4o-mini @openai
        var json = JsonSerializer.Serialize(new ChatRequest { model = options.Value.Model, messages = told.Messages, temperature = temperature });
        await http.PostAsync(options.Value.Address, new StringContent(json));
        //         ^^^^^^^^^ chat ? @?
        await http.PostAsync("your-azure-endpoint-url", JsonContent.Create(new { messages = new[] { new { role = "system", content = "Be kind" } } }));
        //         ^^^^^^^^^ chat ? @?
        await http.PostAsync(options.Value.Orders, JsonContent.Create(new Order { Model = "T", Input = text }));
    }
}
`));
});
