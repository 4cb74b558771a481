import { assertProject } from '../../support/memory-project';

describe('What a container of services hands out', () => {
  it('is what methods of configurations make, by type and name', () =>
    assertProject({
      'src/main/java/com/acme/config/AiConfig.java': `
package com.acme.config;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
@Configuration
class AiConfig {
  @Value("\${ai.model:gpt-4o-mini}") private String model;
  @Bean
  public ChatModel fastModel() { return OpenAiChatModel.builder().modelName(model).maxTokens(50).build(); }
  @Bean("slow")
  public ChatModel other() { return OpenAiChatModel.builder().modelName("gpt-4.1").build(); }
  @Bean
  public OpenAiEmbeddingModel embeddings() { return OpenAiEmbeddingModel.builder().modelName("text-embedding-3-small").build(); }
}
`,
      'src/main/java/com/acme/chat/Bot.java': `
package com.acme.chat;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
class Bot {
  private final ChatModel model;
  @Autowired private ChatModel slow;
  @Autowired private EmbeddingModel anyName;
  Bot(ChatModel fastModel) { this.model = fastModel; }
  void run() {
    model.chat("hi");
    //    ^^^^ chat gpt-4o-mini @openai in=8 out=1..50..50
    slow.chat("hi");
    //   ^^^^ chat gpt-4.1 @openai
    anyName.embed("hi there");
    //      ^^^^^ embeddings text-embedding-3-small @openai
  }
}
`,
    }));

  it('is what functions of Kotlin make', () =>
    assertProject({
      'src/main/kotlin/com/acme/config/AiConfig.kt': `
package com.acme.config
import com.openai.client.OpenAIClient
import com.openai.client.okhttp.OpenAIOkHttpClient
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.context.annotation.Bean
class AiConfig {
    @Bean
    fun openai(): OpenAIClient = OpenAIOkHttpClient.builder().baseUrl("https://api.groq.com/openai/v1").build()
    @Bean
    fun webClient(builder: WebClient.Builder): WebClient = builder.baseUrl("https://api.mistral.ai").build()
}
`,
      'src/main/kotlin/com/acme/chat/Bot.kt': `
package com.acme.chat
import com.openai.client.OpenAIClient
import com.openai.models.chat.completions.ChatCompletionCreateParams
import org.springframework.web.reactive.function.client.WebClient
class Bot(private val client: OpenAIClient, private val web: WebClient) {
    fun run() {
        client.chat().completions().create(ChatCompletionCreateParams.builder().model("llama-3.3-70b-versatile").addUserMessage("hi").build())
        //                          ^^^^^^ chat llama-3.3-70b-versatile @groq
        web.post().uri("/v1/chat/completions").bodyValue(mapOf("model" to "mistral-small-latest")).retrieve()
        //                                                                                         ^^^^^^^^ chat mistral-small-latest @mistral
    }
}
`,
    }));

  it('is what is registered in C#, for a type or as what it is', () =>
    assertProject({
      'App/App.csproj': '<Project/>',
      'App/Program.cs': `
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ChatClient>(_ => new ChatClient("gpt-4.1", "key"));
builder.Services.AddChatClient(new OpenAIClient("key").GetChatClient("gpt-4o-mini").AsIChatClient());
builder.Services.AddKeyedSingleton<IEmbeddingGenerator<string, Embedding<float>>>("small", (sp, _) => new OpenAIClient("key").GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());
builder.Services.AddSingleton<Bot>();
`,
      'App/Services/Bot.cs': `
using Microsoft.Extensions.AI;
using OpenAI.Chat;
namespace App.Services;
public class Bot(IChatClient chat, ChatClient own, IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    public async Task Ask(string question)
    {
        await chat.GetResponseAsync("hi");
        //         ^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
        await own.CompleteChatAsync(question);
        //        ^^^^^^^^^^^^^^^^^ chat gpt-4.1 @openai
        await embeddings.GenerateAsync(["hi"]);
        //               ^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
    }
}
`,
      'Other/Other.csproj': '<Project/>',
      'Other/Program.cs': `
using Microsoft.Extensions.AI;
Services.AddChatClient(new OllamaChatClient(new Uri("http://localhost:11434"), "llama3"));
`,
    }));

  it('is what it is asked for, and what is registered by the name of a model', () =>
    assertProject({
      'App/App.csproj': '<Project/>',
      'App/Program.cs': `
using Microsoft.Extensions.AI;
using OpenAI;
var host = Host.CreateApplicationBuilder(args);
IChatClient inner = new OpenAIClient("key").AsChatClient("gpt-4o-mini");
host.Services.AddSingleton<IChatClient>(inner);
var app = host.Build();
var client = app.Services.GetRequiredService<IChatClient>();
client.CompleteStreamingAsync("hi");
//     ^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
`,
      'Web/Web.csproj': '<Project/>',
      'Web/Program.cs': `
using Microsoft.Extensions.AI;
var builder = WebApplication.CreateBuilder(args);
builder.AddAzureOpenAIClient("openai").AddChatClient("gpt-4.1");
var app = builder.Build();
app.MapPost("/ask", async (IChatClient client, string question) => await client.GetResponseAsync(question));
//                                                                              ^^^^^^^^^^^^^^^^ chat gpt-4.1 @?
`,
    }));

  it('is what an annotation names, and nothing where several are meant alike', () =>
    assertProject({
      'src/main/java/com/acme/config/Models.java': `
package com.acme.config;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
class Models {
  @Bean(name = "fast")
  ChatModel one() { return OpenAiChatModel.builder().modelName("gpt-4o-mini").build(); }
  @Bean("slow")
  ChatModel two() { return OpenAiChatModel.builder().modelName("gpt-4.1").build(); }
}
`,
      'src/main/java/com/acme/Bot.java': `
package com.acme;
import dev.langchain4j.model.chat.ChatModel;
class Bot {
  @Resource(name = "slow") private ChatModel model;
  private final ChatModel other;
  private final ChatModel any;
  Bot(@Qualifier("fast") ChatModel given, ChatModel whatever) { this.other = given; this.any = whatever; }
  void run() {
    model.chat("hi");
    //    ^^^^ chat gpt-4.1 @openai
    other.chat("hi");
    //    ^^^^ chat gpt-4o-mini @openai
    any.chat("hi");
    //  ^^^^ chat ? @?
  }
}
`,
    }));

  it('is what the configuration asks for', () =>
    assertProject({
      'src/main/resources/application.properties': 'llm.provider=small',
      'src/main/java/com/acme/Models.java': `
package com.acme;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
class Models {
  @Bean
  @ConditionalOnProperty(name = "llm.provider", havingValue = "large", matchIfMissing = true)
  ChatModel one() { return OpenAiChatModel.builder().modelName("gpt-4.1").build(); }
  @Bean
  @ConditionalOnProperty(name = "llm.provider", havingValue = "small")
  ChatModel two() { return OpenAiChatModel.builder().modelName("gpt-4.1-mini").build(); }
}
`,
      'src/main/java/com/acme/Bot.java': `
package com.acme;
import dev.langchain4j.model.chat.ChatModel;
class Bot {
  private final ChatModel model;
  Bot(ChatModel model) { this.model = model; }
  void run() {
    model.chat("hi");
    //    ^^^^ chat gpt-4.1-mini @openai
  }
}
`,
    }));

  it('is what Koin is told to make, wherever it is asked for', () =>
    assertProject({
      'src/main/kotlin/com/acme/di/AppModule.kt': `
package com.acme.di
import com.acme.ui.ChatViewModel
import com.google.ai.client.generativeai.GenerativeModel
import org.koin.dsl.module

val appModule = module {
    single { GenerativeModel(modelName = "gemini-1.5-flash", apiKey = "key") }
    viewModel { ChatViewModel(get()) }
}
`,
      'src/main/kotlin/com/acme/ui/ChatViewModel.kt': `
package com.acme.ui
import com.google.ai.client.generativeai.GenerativeModel
import org.koin.core.component.KoinComponent
import org.koin.core.component.inject

class ChatViewModel(private val model: GenerativeModel) {
    suspend fun ask(text: String) = model.generateContent(text)
    //                                    ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google
}

class Helper : KoinComponent {
    private val model: GenerativeModel by inject()
    suspend fun ask(text: String) = model.generateContent(text)
    //                                    ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google
}
`,
    }));

  it('is what it is called, and what the configuration says, in Kotlin', () =>
    assertProject({
      'src/main/kotlin/com/acme/Models.kt': `
package com.acme
import org.springframework.ai.chat.client.ChatClient
import org.springframework.ai.openai.OpenAiChatOptions

@Configuration
class Models {
    @Bean("fast")
    fun fast(builder: ChatClient.Builder): ChatClient =
        builder.defaultOptions(OpenAiChatOptions.builder().model("gpt-4o-mini").build()).build()
    @Bean("smart")
    fun smart(builder: ChatClient.Builder): ChatClient =
        builder.defaultOptions(OpenAiChatOptions.builder().model("gpt-4o").build()).build()
}
`,
      'src/main/kotlin/com/acme/Chats.kt': `
package com.acme
import org.springframework.ai.chat.client.ChatClient
import org.springframework.beans.factory.annotation.Qualifier
import org.springframework.beans.factory.annotation.Value
import org.springframework.web.client.RestTemplate

class Chats(@Qualifier("smart") private val chat: ChatClient) {
    fun ask(text: String) = chat.prompt().user(text).call().content()
    //                                               ^^^^ chat gpt-4o @openai
}

class Posts(private val rest: RestTemplate, @Value("\\\${chat.model:gpt-4.1}") private val model: String) {
    @Value("\\\${chat.url:https://api.openai.com/v1/chat/completions}")
    private lateinit var url: String

    fun ask(messages: List<String>) =
        rest.postForObject(url, mapOf("model" to model, "messages" to messages), String::class.java)
        //   ^^^^^^^^^^^^^ chat gpt-4.1 @openai
}
`,
    }));

  it('is what .NET is told to hand out by a key', () =>
    assertProject({
      'Program.cs': `
using Microsoft.Extensions.AI;
using OpenAI;
builder.Services.AddKeyedSingleton<IChatClient>("fast", (sp, key) => new OpenAIClient("k").GetChatClient("gpt-4o-mini").AsIChatClient());
builder.Services.AddKeyedSingleton<IChatClient>("smart", (sp, key) => new OpenAIClient("k").GetChatClient("gpt-4o").AsIChatClient());
`,
      'Chats.cs': `
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
public class Chats([FromKeyedServices("fast")] IChatClient client, IChatClient any)
{
    public Task<ChatResponse> Ask(string text) => client.GetResponseAsync(text);
    //                                                   ^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
    public Task<ChatResponse> Other(IServiceProvider services, string text)
    {
        var smart = services.GetRequiredKeyedService<IChatClient>("smart");
        any.GetResponseAsync(text);
        //  ^^^^^^^^^^^^^^^^ chat ? @?
        return smart.GetResponseAsync(text);
        //           ^^^^^^^^^^^^^^^^ chat gpt-4o @openai
    }
}
`,
    }));
});
