import { describe, it } from 'mocha';
import { assertProject } from '../support/memory-project';

describe('members of classes that other files import', () => {
  it('are what they are in Java', () =>
    assertProject({
      'src/main/java/com/acme/llm/Models.java': `
package com.acme.llm;
public final class Models {
  public static final String FAST = "gpt-4o-mini";
  public static String good() { return "gpt-4o"; }
  public static class Caps { public static final int SHORT = 50; }
}
`,
      'src/main/java/com/acme/app/App.java': `
package com.acme.app;
import static com.acme.llm.Models.FAST;
import static com.acme.llm.Models.good;
import com.acme.llm.Models.Caps;
import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
class App {
  void run(OpenAIClient client) {
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(FAST).maxCompletionTokens(Caps.SHORT).build());
    //                          ^^^^^^ chat gpt-4o-mini @openai out=1..50..50
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(good()).build());
    //                          ^^^^^^ chat gpt-4o @openai
  }
}
`,
    }));

  it('are what they are in Kotlin', () =>
    assertProject({
      'src/main/kotlin/com/acme/llm/Models.kt': `
package com.acme.llm
object Models {
    const val FAST = "gpt-4o-mini"
    fun good() = "gpt-4o"
    object Caps { const val SHORT = 50L }
}
`,
      'src/main/kotlin/com/acme/app/App.kt': `
package com.acme.app
import com.acme.llm.Models.FAST
import com.acme.llm.Models.good
import com.acme.llm.Models.Caps
import com.openai.client.OpenAIClient
import com.openai.models.chat.completions.ChatCompletionCreateParams
class App {
    fun run(client: OpenAIClient) {
        client.chat().completions().create(ChatCompletionCreateParams.builder().model(FAST).maxCompletionTokens(Caps.SHORT).build())
        //                          ^^^^^^ chat gpt-4o-mini @openai out=1..50..50
        client.chat().completions().create(ChatCompletionCreateParams.builder().model(good()).build())
        //                          ^^^^^^ chat gpt-4o @openai
    }
}
`,
    }));
});
