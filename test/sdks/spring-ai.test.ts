import { assertCalls } from '../support/expected-calls';
import { assertProject } from '../support/memory-project';

const IMPORTS = `
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.*;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.image.*;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.OpenAiApi;
`;

const inClass = (members: string) => assertCalls(`${IMPORTS}class Bot {${members}}`, 'java');

describe('Spring AI', () => {
  it('reads its fluent client, and the options of a call', () =>
    inClass(`
  private final ChatClient client;
  Bot(ChatClient.Builder builder) {
    this.client = builder.defaultSystem("Be brief.").build();
  }
  void run(String question) {
    client.prompt().user("hi").options(OpenAiChatOptions.builder().model("gpt-4o").maxTokens(9).build()).call().content();
    //                                                                                                   ^^^^ chat gpt-4o @openai in=15 out=1..9..9
    client.prompt("hi").stream().content();
    //                  ^^^^^^ chat ? @?
    client.prompt().user(u -> u.text("hi").param("a", question)).options(OpenAiChatOptions.builder().withModel(OpenAiApi.ChatModel.GPT_4_O_MINI.getValue()).build()).call();
    //                                                                                                                                                               ^^^^ chat gpt-4o-mini @openai in=15
  }
`));

  it('reads models', () =>
    inClass(`
  private final ChatModel injected;
  private final EmbeddingModel embeddings;
  private final ImageModel images;
  void run(OpenAiApi api) {
    var model = new OpenAiChatModel(api, OpenAiChatOptions.builder().model("gpt-4.1").build());
    model.call(new Prompt(List.of(new SystemMessage("Be brief."), new UserMessage("hi"))));
    //    ^^^^ chat gpt-4.1 @openai in=15
    injected.call("hi");
    //       ^^^^ chat ? @?
    injected.call(new Prompt("hi", OpenAiChatOptions.builder().model("gpt-4.1").build()));
    //       ^^^^ chat gpt-4.1 @openai in=8
    embeddings.embed("hi there");
    //         ^^^^^ embeddings ? @?
    images.call(new ImagePrompt("a cat"));
    //     ^^^^ image ? @?
  }
`));

  it('takes the model that the application is configured with', () =>
    assertProject({
      'src/main/resources/application.properties': `
spring.ai.openai.base-url=https://api.groq.com/openai
spring.ai.openai.chat.options.model=llama-3.3-70b-versatile
spring.ai.openai.embedding.options.model=text-embedding-3-small
`,
      'src/main/java/com/acme/Bot.java': `package com.acme;${IMPORTS}class Bot {
  private final ChatClient client;
  private final EmbeddingModel embeddings;
  void run() {
    client.prompt("hi").call().content();
    //                  ^^^^ chat llama-3.3-70b-versatile @groq
    embeddings.embed("hi");
    //         ^^^^^ embeddings text-embedding-3-small @groq
  }
}`,
    }));

  it('reads speech and its text at Alibaba, and waits for no result', () =>
    assertCalls(
      `
import com.alibaba.cloud.ai.dashscope.api.DashScopeAudioTranscriptionApi;
import com.alibaba.cloud.ai.dashscope.audio.DashScopeAudioTranscriptionOptions;
import com.alibaba.cloud.ai.dashscope.audio.transcription.AudioTranscriptionModel;
import org.springframework.ai.audio.transcription.AudioTranscriptionPrompt;
class Ears {
  private final AudioTranscriptionModel ears;
  void run(AudioTranscriptionPrompt prompt) {
    ears.stream(prompt);
    //   ^^^^^^ transcription ? @?
    ears.asyncCall(prompt);
    //   ^^^^^^^^^ transcription ? @?
    ears.call(new AudioTranscriptionPrompt(file, DashScopeAudioTranscriptionOptions.builder().withModel(DashScopeAudioTranscriptionApi.AudioTranscriptionModel.PARAFORMER_REALTIME_V2.getValue()).build()));
    //   ^^^^ transcription paraformer-realtime-v2 @?
    ears.fetch("id");
  }
}
`,
      'java',
    ));

  it('reads prompts that a client is handed whole', () =>
    assertCalls(
      `${IMPORTS}class Bot {
  private final ChatClient client;
  Bot(ChatClient.Builder builder) { this.client = builder.defaultSystem("Be brief.").build(); }
  void run() {
    client.call(new Prompt("hi", OpenAiChatOptions.builder().model("gpt-4o").build()));
    //     ^^^^ chat gpt-4o @openai
  }
}`,
      'java',
    ));

  it('knows the APIs below the models', () =>
    assertCalls(
      `
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletionRequest;
import org.springframework.ai.ollama.api.OllamaApi;

class Low {
  void run(List<OpenAiApi.ChatCompletionMessage> messages) {
    OpenAiApi api = OpenAiApi.builder().apiKey("key").build();
    api.chatCompletionEntity(new ChatCompletionRequest(messages, "gpt-4o", 0.7));
    //  ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
    new OpenAiApi("key").chatCompletionStream(new OpenAiApi.ChatCompletionRequest(messages, "gpt-4o-mini", 0.7, true));
    //                   ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
    api.embeddings(new OpenAiApi.EmbeddingRequest<>("text", "text-embedding-3-small"));
    //  ^^^^^^^^^^ embeddings text-embedding-3-small @openai
    new OllamaApi().chat(OllamaApi.ChatRequest.builder("llama3").stream(false).messages(List.of()).build());
    //              ^^^^ chat llama3 @ollama
  }
}
`,
      'java',
    ));

  it('finds clients that a service hands out, in files that import the framework', () =>
    assertCalls(
      `
import com.example.ChatClientService;
import org.springframework.ai.chat.client.ChatClient;

class Handler {
  private final ChatClientService service;
  Handler(ChatClientService service) { this.service = service; }
  Flux<String> ask(String message) {
    return service.createChatClient().prompt().user(message).stream().content();
    //                                                       ^^^^^^ chat ? @?
  }
}
`,
      'java',
    ));
});
