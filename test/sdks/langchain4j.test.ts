import { assertCalls } from '../support/expected-calls';
import { assertProject } from '../support/memory-project';

const IMPORTS = `
import dev.langchain4j.data.message.*;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModelName;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiImageModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.azure.AzureOpenAiChatModel;
import dev.langchain4j.service.*;
import static dev.langchain4j.model.openai.OpenAiChatModelName.GPT_4_O;
`;

const inClass = (members: string) => assertCalls(`${IMPORTS}class Bot {${members}}`, 'java');

describe('LangChain4j', () => {
  it('reads what chat models are asked', () =>
    inClass(`
  private final ChatModel injected;
  void run(String question) {
    ChatModel model = OpenAiChatModel.builder().apiKey(KEY).modelName(OpenAiChatModelName.GPT_4_O_MINI).maxTokens(50).build();
    model.chat("hi");
    //    ^^^^ chat gpt-4o-mini @openai in=8 out=1..50..50
    model.chat(SystemMessage.from("Be brief."), UserMessage.from("hi"));
    //    ^^^^ chat gpt-4o-mini @openai in=15 out=1..50..50
    model.chat(ChatRequest.builder().messages(new SystemMessage("Be brief."), new UserMessage("hi")).build());
    //    ^^^^ chat gpt-4o-mini @openai in=15
    injected.chat(question);
    //       ^^^^ chat ? @?
    OpenAiStreamingChatModel.builder().modelName(GPT_4_O).build().chat("hi", new Handler() { });
    //                                                            ^^^^ chat gpt-4o @openai in=8
    AzureOpenAiChatModel.builder().endpoint(URL).deploymentName("gpt-4o").build().generate("hi");
    //                                                                            ^^^^^^^^ chat gpt-4o @azure
    OpenAiChatModel.builder().baseUrl("https://api.groq.com/openai/v1").modelName("llama-3.3-70b-versatile").build().chat("hi");
    //                                                                                                               ^^^^ chat llama-3.3-70b-versatile @groq
  }
`));

  it('reads embeddings and pictures, and leaves out models that run in the program', () =>
    inClass(`
  void run() {
    EmbeddingModel embeddings = OpenAiEmbeddingModel.builder().modelName("text-embedding-3-small").build();
    embeddings.embed("hi there");
    //         ^^^^^ embeddings text-embedding-3-small @openai in=2
    new AllMiniLmL6V2EmbeddingModel().embed("hi");
    OpenAiImageModel.builder().modelName("dall-e-3").build().generate("a cat");
    //                                                       ^^^^^^^^ image dall-e-3 @openai
  }
`));

  it('reads services that are made for an interface', () =>
    inClass(`
  interface Assistant {
    @SystemMessage("Be brief.")
    String chat(String message);
  }
  void run() {
    ChatModel model = OpenAiChatModel.builder().modelName("gpt-4o").build();
    Assistant assistant = AiServices.create(Assistant.class, model);
    assistant.chat("hi");
    //        ^^^^ chat gpt-4o @openai in=15
    Assistant other = AiServices.builder(Assistant.class).chatModel(model).chatMemory(memory).build();
    other.chat("hi");
    //    ^^^^ chat gpt-4o @openai in=15
    other.evictChatMemory("id");
  }
`));
});

describe('Interfaces that LangChain4j implements', () => {
  it('are asked by their methods, by the model that the application is configured with', () =>
    assertProject({
      'src/main/resources/application.yml': `
langchain4j:
  open-ai:
    chat-model:
      model-name: gpt-4o-mini
`,
      'src/main/java/com/acme/Agent.java': `
package com.acme;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.spring.AiService;
@AiService
public interface Agent {
  @SystemMessage("Be brief.")
  String answer(String question);
}
`,
      'src/main/java/com/acme/Desk.java': `
package com.acme;
import dev.langchain4j.model.chat.ChatModel;
class Desk {
  private final Agent agent;
  private final ChatModel model;
  String run() {
    model.chat("hi");
    //    ^^^^ chat gpt-4o-mini @openai in=8
    return agent.answer("hi");
    //           ^^^^^^ chat gpt-4o-mini @openai
  }
}
`,
    }));

  it('may give their methods any names, in whatever file they stand and whoever keeps them', () =>
    assertProject({
      'src/main/resources/application.yml': `
spring:
  application: {name: shop}
---
spring:
  config: {activate: {on-profile: test}}
`,
      'src/main/resources/application.properties': `
langchain4j.open-ai.streaming-chat-model.model-name=gpt-4.1-mini
langchain4j.open-ai.streaming-chat-model.max-completion-tokens=99
`,
      'src/main/java/com/acme/agents/Reviewer.java': `
package com.acme.agents;
import dev.langchain4j.service.SystemMessage;
public interface Reviewer {
  @SystemMessage("Be strict.")
  String lookThrough(String text);
}
`,
      'src/main/java/com/acme/agents/Poet.java': `
package com.acme.agents;
public interface Poet {
  String makeVersesOf(String topic);
}
`,
      'src/main/java/com/acme/Desk.java': `
package com.acme;
import com.acme.agents.Poet;
import com.acme.agents.Reviewer;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
class Desk {
  private final Reviewer reviewer;
  private final Poet poet;
  Desk(Reviewer reviewer) {
    this.reviewer = reviewer;
    this.poet = AiServices.builder(Poet.class).chatModel(OpenAiChatModel.builder().modelName("gpt-4o").build()).build();
  }
  private Poet second() {
    return AiServices.create(Poet.class, OpenAiChatModel.builder().modelName("gpt-4o-mini").build());
  }
  String run(SystemMessage said) {
    reviewer.lookThrough(said.text());
    //       ^^^^^^^^^^^ chat gpt-4.1-mini @openai out=1..99..99
    second().makeVersesOf("rain");
    //       ^^^^^^^^^^^^ chat gpt-4o-mini @openai
    return poet.makeVersesOf("snow");
    //          ^^^^^^^^^^^^ chat gpt-4o @openai
  }
}
`,
    }));

  it('are no models in tests that put stand-ins in their place', () =>
    assertCalls(
      `
import dev.langchain4j.model.chat.ChatModel;
import org.mockito.Mock;
import org.mockito.Mockito;
class DeskTest {
  @Mock private ChatModel model;
  void test() {
    when(model.chat("hi")).thenReturn("x");
    ChatModel other = Mockito.mock(ChatModel.class);
    other.chat("hi");
  }
}
`,
      'java',
    ));

  it('reads batches, and leaves out what else is submitted', () =>
    assertCalls(
      `
import dev.langchain4j.model.googleai.GoogleAiGeminiBatchEmbeddingModel;
import java.util.concurrent.ExecutorService;
class Batches {
  void run(ExecutorService pool) {
    GoogleAiGeminiBatchEmbeddingModel batches = GoogleAiGeminiBatchEmbeddingModel.builder().modelName("gemini-embedding-001").build();
    batches.submit(request);
    //      ^^^^^^ embeddings gemini-embedding-001 @google
    batches.retrieve("id");
    pool.submit(() -> 1);
  }
}
`,
      'java',
    ));

  it('reads chats that Kotlin sets up in a lambda', () =>
    assertCalls(
      `
import dev.langchain4j.model.openai.OpenAiChatModel
import dev.langchain4j.kotlin.model.chat.chatAsync
suspend fun run() {
    val model = OpenAiChatModel.builder().modelName("gpt-4o-mini").maxTokens(50).build()
    model.chatAsync { messages += userMessage("hi") }
    //    ^^^^^^^^^ chat gpt-4o-mini @openai
}
`,
      'kotlin',
    ));

  it('reads agents, and models that come from what nobody knows by their types', () =>
    assertCalls(
      `
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.supervisor.SupervisorAgent;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.function.Function;

interface Writer { String write(String topic); }

class Crew {
  private final SupervisorAgent supervisor;
  private EmbeddingModel embeddings;
  Crew(Function<String, EmbeddingModel> models, UntypedAgent other) {
    ChatModel model = OpenAiChatModel.builder().modelName("gpt-4o-mini").build();
    Writer writer = AgenticServices.agentBuilder(Writer.class).chatModel(model).build();
    writer.write("cats");
    //     ^^^^^ agent gpt-4o-mini @openai
    this.supervisor = AgenticServices.supervisorBuilder().chatModel(model).subAgents(writer).build();
    this.embeddings = models.apply("text-embedding-3-small");
    other.invoke(Map.of("topic", "cats"));
    //    ^^^^^^ agent ? @?
  }
  void run(String task) {
    supervisor.invoke(task);
    //         ^^^^^^ agent gpt-4o-mini @openai
    embeddings.embed(task);
    //         ^^^^^ embeddings ? @?
  }
}
`,
      'java',
    ));

  it('knows its models where whole packages are imported', () =>
    assertCalls(
      `
import dev.langchain4j.model.chat.*;
import dev.langchain4j.model.openai.*;
import java.util.*;

class Bot {
  void run(List<String> questions) {
    ChatLanguageModel model = OpenAiChatModel.builder().modelName("gpt-4o-mini").build();
    for (String question : questions) model.generate(question);
    //                                      ^^^^^^^^ chat gpt-4o-mini @openai
  }
}
`,
      'java',
    ));
});
