import { describe, it } from 'mocha';
import { assertProject } from '../support/memory-project';

const LLM = 'src/main/java/com/acme/llm';

describe('calls across files of Java', () => {
  it('take models, clients and wrappers from other classes', () =>
    assertProject({
      [`${LLM}/Models.java`]: `
package com.acme.llm;
public final class Models {
  public static final String FAST = "gpt-4o-mini";
  public enum Kind { GOOD("gpt-4o"); private final String id; Kind(String id) { this.id = id; } public String id() { return id; } }
}
`,
      [`${LLM}/Clients.java`]: `
package com.acme.llm;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
public class Clients {
  public static OpenAIClient router() {
    return OpenAIOkHttpClient.builder().baseUrl("https://openrouter.ai/api/v1").build();
  }
}
`,
      [`${LLM}/Asking.java`]: `
package com.acme.llm;
import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
public class Asking {
  private final OpenAIClient client;
  public Asking(OpenAIClient client) { this.client = client; }
  public String ask(String model, String text) {
    var params = ChatCompletionCreateParams.builder().model(model).addUserMessage(text).build();
    return client.chat().completions().create(params).toString();
    //                                 ^^^^^^ chat gpt-4o-mini @openrouter
  }
}
`,
      'src/main/java/com/acme/app/App.java': `
package com.acme.app;
import static com.acme.llm.Models.FAST;
import com.acme.llm.Asking;
import com.acme.llm.Clients;
import com.acme.llm.Models;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
public class App {
  public static void main(String[] args) {
    new Asking(Clients.router()).ask(FAST, "hi");
    //                           ^^^ use gpt-4o-mini @openrouter
    Clients.router().chat().completions().create(ChatCompletionCreateParams.builder().model(Models.Kind.GOOD.id()).addUserMessage("hi").build());
    //                                    ^^^^^^ chat gpt-4o @openrouter
  }
}
`,
    }));

  it('take what an application is configured with', () =>
    assertProject({
      'app/src/main/resources/application.yml': `
acme:
  ai:
    model: gpt-4.1
    other-model: \${OTHER:gpt-4o}
`,
      'app/src/main/resources/application-dev.yml': 'acme.ai.model: gpt-9',
      'lib/src/main/resources/application.properties': 'acme.ai.model=gpt-8',
      'app/src/main/java/com/acme/App.java': `
package com.acme;
import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import org.springframework.beans.factory.annotation.Value;
class App {
  @Value("\${acme.ai.model}") private String model;
  @Value("\${acme.ai.otherModel:x}") private String other;
  @Value("\${acme.ai.missing:gpt-4}") private String missing;
  void run(OpenAIClient client) {
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(model).addUserMessage("x").build());
    //                          ^^^^^^ chat gpt-4.1 @openai
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(other).addUserMessage("x").build());
    //                          ^^^^^^ chat gpt-4o @openai
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(missing).addUserMessage("x").build());
    //                          ^^^^^^ chat gpt-4 @openai
  }
}
`,
    }));
});

describe('classes of one package of Java', () => {
  it('see each other without an import, and constants of the project are no constants of a package', () =>
    assertProject({
      'src/main/java/com/acme/Models.java': `
package com.acme;
class Models { static final String FAST = "gpt-4o-mini"; static final String SLOW = read(); }
`,
      'src/main/java/com/acme/Desk.java': `
package com.acme;
import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
class Desk {
  void run(OpenAIClient client) {
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(Models.FAST).build());
    //                          ^^^^^^ chat gpt-4o-mini @openai
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(Models.SLOW).build());
    //                          ^^^^^^ chat ? @openai
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(Unseen.MODEL).build());
    //                          ^^^^^^ chat ? @openai
  }
}
`,
    }));
});
