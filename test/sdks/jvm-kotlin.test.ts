import { assertCalls } from '../support/expected-calls';
import { assertProject } from '../support/memory-project';

describe('Packages for Java in Kotlin', () => {
  it('reads builders of OpenAI and Anthropic', () =>
    assertCalls(
      `
import com.anthropic.client.okhttp.AnthropicOkHttpClient
import com.anthropic.models.messages.*
import com.openai.client.okhttp.OpenAIOkHttpClient
import com.openai.models.ChatModel
import com.openai.models.chat.completions.ChatCompletionCreateParams

fun main() {
    val client = OpenAIOkHttpClient.fromEnv()
    val params = ChatCompletionCreateParams.builder()
        .model(ChatModel.GPT_4O_MINI)
        .maxCompletionTokens(100)
        .addUserMessage("hello")
        .build()
    client.chat().completions().create(params).choices().forEach { println(it) }
    //                          ^^^^^^ chat gpt-4o-mini @openai in=8 out=1..100..100
    val claude = AnthropicOkHttpClient.builder().fromEnv().build()
    val message = MessageCreateParams.builder().apply {
        model(Model.CLAUDE_SONNET_4_5)
        maxTokens(200)
        addUserMessage("hello")
    }.build()
    claude.messages().create(message)
    //                ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..200..200
}
`,
      'kotlin',
    ));

  it('reads LangChain4j, Spring AI and Google', () =>
    assertCalls(
      `
import com.google.genai.Client
import dev.langchain4j.model.openai.OpenAiChatModel
import org.springframework.ai.chat.client.ChatClient

class Bot(builder: ChatClient.Builder) {
    private val chatClient = builder.build()
    private val model = OpenAiChatModel.builder().apiKey(System.getenv("KEY")).modelName("gpt-4o-mini").build()
    fun run(question: String) {
        model.chat("hello")
        //    ^^^^ chat gpt-4o-mini @openai
        chatClient.prompt().user(question).call().content()
        //                                 ^^^^ chat ? @?
        val gemini = Client.builder().apiKey("x").build()
        gemini.models.generateContent("gemini-2.5-flash", "hello", null)
        //            ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google
    }
}
`,
      'kotlin',
    ));

  it('finds calls of services that LangChain4j implements', () =>
    assertCalls(
      `
import dev.langchain4j.model.openai.OpenAiChatModel
import dev.langchain4j.service.AiServices
import dev.langchain4j.service.SystemMessage
import dev.langchain4j.service.spring.AiService

interface Assistant {
    fun chat(message: String): String
}

interface Poet {
    fun makeVersesOf(topic: String): String
}

@AiService
interface Helper {
    @SystemMessage("Be brief.")
    fun chat(message: String): String
    fun lookThrough(message: String): String
}

class Controller(private val helper: Helper) {
    private val model = OpenAiChatModel.builder().modelName("gpt-4o-mini").build()
    private val assistant = AiServices.create(Assistant::class.java, model)
    fun run() {
        helper.chat("hello")
        //     ^^^^ chat ? @?
        assistant.chat("hello")
        //        ^^^^ chat gpt-4o-mini @openai
        poet.makeVersesOf("snow")
        //   ^^^^^^^^^^^^ chat gpt-4o-mini @openai
        helper.lookThrough("snow")
        //     ^^^^^^^^^^^ chat ? @?
    }
    private val poet by lazy { AiServices.builder(Poet::class.java).chatModel(model).build() }
}
`,
      'kotlin',
    ));

  it('finds sessions of live models, and models that were told something on the way', () =>
    assertCalls(
      `
import com.google.firebase.Firebase
import com.google.firebase.ai.ai
import com.google.firebase.ai.type.GenerativeBackend
import com.google.ai.client.generativeai.GenerativeModel
class Live {
    private val model by lazy {
        GenerativeModel(modelName = "gemini-pro", apiKey = KEY).apply { startChat() }
    }
    suspend fun run() {
        val live = Firebase.ai(backend = GenerativeBackend.googleAI()).liveModel(modelName = "gemini-2.0-flash-live-001")
        live.connect()
        //   ^^^^^^^ realtime gemini-2.0-flash-live-001 @google
        model.generateContentStream("hi")
        //    ^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-pro @google
        Socket().connect()
    }
}
`,
      'kotlin',
    ));

  it('reads what Spring applications in Kotlin are configured with', () =>
    assertProject({
      'app/src/main/resources/application.properties': 'spring.ai.openai.chat.options.model=gpt-4o-mini\n',
      'app/src/main/kotlin/org/acme/Roles.kt': `
package org.acme
import org.springframework.ai.chat.model.ChatModel
class Roles(private val model: ChatModel) {
    fun run() {
        model.call("hi")
        //    ^^^^ chat gpt-4o-mini @openai
    }
}
`,
    }));

  it('reads texts whose holes have several dollars', () =>
    assertCalls(
      `
import dev.langchain4j.model.openai.OpenAiChatModel

private const val SIZE = "mini"

class Answers(@Value($$"\${app.key}") private val key: String) {
    private val model = OpenAiChatModel.builder().apiKey(key).modelName($$"gpt-4o-$$SIZE").build()

    fun answer(name: String) {
        model.chat($$"""It costs $5.""")
        //    ^^^^ chat gpt-4o-mini @openai in=12 holes=0
        model.chat($$"It costs $$name.")
        //    ^^^^ chat gpt-4o-mini @openai holes=1
    }
}
`,
      'kotlin',
    ));
});
