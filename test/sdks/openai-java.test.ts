import { assertCalls } from '../support/expected-calls';

const IMPORTS = `
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.*;
import com.openai.models.chat.completions.*;
import com.openai.models.embeddings.*;
import com.openai.models.images.*;
import com.openai.models.audio.*;
import com.openai.models.audio.speech.*;
import com.openai.models.audio.transcriptions.*;
import com.openai.models.responses.*;
import java.util.*;
`;

const inClass = (members: string) => assertCalls(`${IMPORTS}class Bot {${members}}`, 'java');

describe("OpenAI's package for Java", () => {
  it('reads chat completions of a builder', () =>
    inClass(`
  private static final String SYSTEM = "Be brief.";
  void run(String question) {
    OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
        .model(ChatModel.GPT_4O_MINI)
        .maxCompletionTokens(100)
        .addSystemMessage(SYSTEM)
        .addUserMessage("hi")
        .build();
    client.chat().completions().create(params);
    //                          ^^^^^^ chat gpt-4o-mini @openai in=15 out=1..100..100
    try (var stream = client.chat().completions().createStreaming(params)) {
      //                                          ^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai in=15 out=1..100..100
    }
  }
`));

  it('finds clients by their types, in fields, parameters and lists of messages', () =>
    inClass(`
  private final OpenAIClient client;
  private final OpenAIClientAsync async;
  private final String model;
  Bot(OpenAIClient client, OpenAIClientAsync async) {
    this.client = client;
    this.async = async;
    model = "gpt-4.1";
  }
  void run(List<ChatCompletionMessageParam> history) {
    client.chat().completions().create(ChatCompletionCreateParams.builder().model(model).messages(history).build());
    //                          ^^^^^^ chat gpt-4.1 @openai
    async.chat().completions().create(ChatCompletionCreateParams.builder()
    //                         ^^^^^^ chat gpt-4.1 @openai in=9
        .model(ChatModel.of("gpt-4.1"))
        .addMessage(ChatCompletionUserMessageParam.builder().content("hello there").build())
        .build());
    client.chat().completions().create(ChatCompletionCreateParams.builder()
    //                          ^^^^^^ chat gpt-5.2 @openai in=8
        .model(ChatModel.GPT_5_2.toString())
        .messages(List.of(ChatCompletionMessageParam.ofUser(ChatCompletionUserMessageParam.builder().content("hello there").build())))
        .build());
    client.models().list();
    client.chat().completions().retrieve("x");
  }
`));

  it('reads the other APIs', () =>
    inClass(`
  void run(OpenAIClient client) {
    client.responses().create(ResponseCreateParams.builder().input("hi").model(ChatModel.GPT_4_1).maxOutputTokens(5).build());
    //                 ^^^^^^ responses gpt-4.1 @openai in=8 out=1..5..5
    client.embeddings().create(EmbeddingCreateParams.builder().input("hi there").model(EmbeddingModel.TEXT_EMBEDDING_3_SMALL).build());
    //                  ^^^^^^ embeddings text-embedding-3-small @openai in=2
    client.images().generate(ImageGenerateParams.builder().prompt("a cat").model(ImageModel.DALL_E_3).size(ImageGenerateParams.Size._1024X1024).build());
    //              ^^^^^^^^ image dall-e-3 @openai
    client.audio().speech().create(SpeechCreateParams.builder().model(SpeechModel.TTS_1).input("hi").build());
    //                      ^^^^^^ speech tts-1 @openai
    client.audio().transcriptions().create(TranscriptionCreateParams.builder().file(path).model(AudioModel.WHISPER_1).build());
    //                              ^^^^^^ transcription whisper-1 @openai
  }
`));

  it('tells who bills by the address that the client was built with', () =>
    inClass(`
  void run() {
    var client = OpenAIOkHttpClient.builder().apiKey(System.getenv("K")).baseUrl("https://openrouter.ai/api/v1").build();
    client.chat().completions().create(ChatCompletionCreateParams.builder().model("openai/gpt-4o").addUserMessage("x").build());
    //                          ^^^^^^ chat openai/gpt-4o @openrouter
  }
`));

  it('finds calls whose request many conditions make', () =>
    inClass(`
  void run(OpenAIClient client, String a, String b, String c, String d, String e, String f) {
    var builder = ResponseCreateParams.builder().model("gpt-4o").input("hi");
    if (a != null) builder.instructions(a);
    if (b != null) builder.user(b);
    if (c != null) builder.user(c);
    if (d != null) builder.user(d);
    if (e != null) builder.user(e);
    if (f != null) builder.user(f);
    client.responses().create(builder.build());
    //                 ^^^^^^ responses gpt-4o @openai
  }
`));

  it('follows builders that are told things one by one', () =>
    inClass(`
  void run(OpenAIClient client, List<String> lines) {
    ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O);
    builder.addUserMessage("hi");
    builder.maxCompletionTokens(7);
    client.chat().completions().create(builder.build());
    //                          ^^^^^^ chat gpt-4o @openai in=8 out=1..7..7
    for (String line : lines) {
      builder.addUserMessage(line);
    }
    client.chat().completions().create(builder.build());
    //                          ^^^^^^ chat gpt-4o @openai
  }
`));

  it('finds clients that another file makes, by the declared type of a field or by the way behind them', () =>
    inClass(`
  private OpenAIClient client;
  private String other;
  void run(Settings settings, ChatCompletionCreateParams params) {
    client = ClientFactory.create();
    client.chat().completions().create(ChatCompletionCreateParams.builder().model("gpt-4o").build());
    //                          ^^^^^^ chat gpt-4o @openai
    settings.getClient().chat().completions().create(ChatCompletionCreateParams.builder().model("gpt-4").build());
    //                                        ^^^^^^ chat gpt-4 @?
    other = ClientFactory.create();
    other.chat().create(params);
  }
`));

  it('reads requests whose raw answer is wanted', () =>
    inClass(`
  void run(OpenAIClient client) {
    client.chat().completions().withRawResponse().create(ChatCompletionCreateParams.builder().model("gpt-4o").build());
    //                                            ^^^^^^ chat gpt-4o @openai
  }
`));
});
