import { assertProject } from '../../support/memory-project';

describe('Methods that set a field and give their instance back', () => {
  it('keep what they were handed in each chain, in Java', () =>
    assertProject({
      'src/main/java/com/acme/dto/ChatBody.java': `
package com.acme.dto;
public class ChatBody {
  private String model;
  private int max_tokens;
  public static ChatBody create() { return new ChatBody(); }
  public ChatBody model(String model) { this.model = model; return this; }
  public ChatBody cap(int cap) { max_tokens = cap; return this; }
}
`,
      'src/main/java/com/acme/chat/Bot.java': `
package com.acme.chat;
import com.acme.dto.ChatBody;
import org.springframework.web.client.RestTemplate;
class Bot {
  void run(RestTemplate rest) {
    rest.postForObject("https://api.openai.com/v1/chat/completions", ChatBody.create().model("gpt-4o").cap(50), String.class);
    //   ^^^^^^^^^^^^^ chat gpt-4o @openai out=1..50..50
    rest.postForObject("https://api.openai.com/v1/chat/completions", ChatBody.create().model("gpt-4.1"), String.class);
    //   ^^^^^^^^^^^^^ chat gpt-4.1 @openai
  }
}
`,
    }));

  it('keep what they were handed in each chain, in C#', () =>
    assertProject({
      'Requests/BodyBuilder.cs': `
namespace Shop.Requests;
public class BodyBuilder
{
    private string _model = "gpt-4o-mini";
    public BodyBuilder WithModel(string model) { _model = model; return this; }
    public object Build() => new { model = _model, messages = new object[] { } };
}
`,
      'Bot.cs': `
using System.Net.Http.Json;
using Shop.Requests;
namespace Shop;
public class Bot
{
    public async Task Ask(HttpClient http)
    {
        await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new BodyBuilder().WithModel("gpt-4.1").Build());
        //         ^^^^^^^^^^^^^^^ chat gpt-4.1 @openai
        await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new BodyBuilder().Build());
        //         ^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
    }
}
`,
    }));
});
