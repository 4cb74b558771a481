import { assertCalls } from '../support/expected-calls';
import { assertProject } from '../support/memory-project';

describe('Retrofit', () => {
  it('finds calls of the methods that an interface declares', () =>
    assertCalls(
      `
import com.google.gson.annotations.SerializedName
import retrofit2.Retrofit
import retrofit2.http.*

data class Message(val role: String, val content: String)
data class ChatRequest(val model: String, val messages: List<Message>, @SerializedName("max_tokens") val maxTokens: Int)

interface OpenAIService {
    @Headers("Content-Type: application/json")
    @POST("v1/chat/completions")
    suspend fun createCompletion(@Header("Authorization") key: String, @Body request: ChatRequest): ChatResponse

    @GET("v1/models")
    suspend fun models(): Models
}

object RetrofitClient {
    val service: OpenAIService by lazy {
        Retrofit.Builder().baseUrl("https://api.openai.com/").build().create(OpenAIService::class.java)
    }
}

class Repository(private val api: OpenAIService) {
    suspend fun ask(question: String) {
        api.createCompletion("Bearer key", ChatRequest("gpt-3.5-turbo", listOf(Message("user", "hello")), 50))
        //  ^^^^^^^^^^^^^^^^ chat gpt-3.5-turbo @openai in=8 out=1..50..50
        RetrofitClient.service.createCompletion(key = "x", request = ChatRequest("gpt-4o", emptyList(), maxTokens = 10))
        //                     ^^^^^^^^^^^^^^^^ chat gpt-4o @openai
        api.models()
    }
}
`,
      'kotlin',
    ));

  it('fills in the model that stands in the path', () =>
    assertCalls(
      `
import retrofit2.Retrofit
import retrofit2.http.*

interface GeminiApi {
    @POST("v1beta/models/{model}:generateContent")
    suspend fun generate(@Path("model") model: String, @Query("key") key: String, @Body request: Map<String, Any>): Answer
}

class Repository(private val api: GeminiApi) {
    suspend fun ask(key: String, chosen: String) {
        api.generate("gemini-2.0-flash", key, mapOf("contents" to listOf(mapOf("parts" to listOf(mapOf("text" to "Hi"))))))
        //  ^^^^^^^^ generateContent gemini-2.0-flash @?
        api.generate(chosen, key, mapOf("contents" to listOf(mapOf("parts" to listOf(mapOf("text" to "Hi"))))))
        //  ^^^^^^^^ generateContent ? @?
    }
}
`,
      'kotlin',
    ));

  it('finds them by whatever names other files declare, and none that only look', () =>
    assertProject({
      'app/src/main/java/net/AskApi.kt': `
package net
import retrofit2.http.*
interface AskApi {
    @POST("chat/completions")
    suspend fun putQuestion(@Body body: Question): Answer
    @POST("feedback")
    suspend fun putFeedback(@Body body: Feedback): Answer
    @GET("chat/completions")
    suspend fun getQuestions(): Answer
}
data class Question(val model: String = "gpt-4o-mini", val messages: List<String>)
object Net { val api: AskApi by lazy { retrofit.create(AskApi::class.java) } }
`,
      'app/src/main/java/data/Store.kt': `
package data
import net.AskApi
import net.Question
class Store(private val api: AskApi) {
    suspend fun ask() {
        api.putQuestion(Question(messages = emptyList()))
        //  ^^^^^^^^^^^ chat gpt-4o-mini @?
        api.putFeedback(Feedback("fine"))
        api.getQuestions()
    }
}
`,
    }));

  it('finds them in Java', () =>
    assertCalls(
      `
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.*;
import java.util.Map;

interface ImageApi {
  @POST("images/generations")
  Call<Images> draw(@Body Map<String, Object> body);
  @POST("pictures")
  Call<Images> keep(@Body Map<String, Object> body);
}

class Painter {
  void run(Map<String, Object> other) {
    Retrofit retrofit = new Retrofit.Builder().baseUrl("https://api.openai.com/v1/").build();
    ImageApi api = retrofit.create(ImageApi.class);
    api.draw(Map.of("model", "dall-e-3", "prompt", "a cat", "size", "1024x1024"));
    //  ^^^^ image dall-e-3 @openai
    api.keep(other);
  }
}
`,
      'java',
    ));

  it('reads the model of a body whose class is not there by how ids of models are spelled', () =>
    assertCalls(
      `
import com.acme.models.ChatRequest
import com.google.gson.Gson
import okhttp3.MediaType
import okhttp3.RequestBody
import retrofit2.http.POST
import retrofit2.http.Body

interface Api {
    @POST("v1/chat/completions")
    suspend fun ask(@Body body: RequestBody): Answer

    @POST("v1/chat/completions")
    suspend fun tell(@Body body: ChatRequest): Answer
}

class Screen(private val api: Api) {
    suspend fun show(messages: List<String>) {
        val body = RequestBody.create(MediaType.parse("application/json"), Gson().toJson(ChatRequest(messages, "gpt-3.5-turbo")))
        api.ask(body)
        //  ^^^ chat gpt-3.5-turbo @?
        api.tell(ChatRequest("gpt-4o-mini", messages))
        //  ^^^^ chat gpt-4o-mini @?
        api.tell(ChatRequest("gpt-4o-mini", "gpt-4o"))
        //  ^^^^ chat ? @?
        api.tell(ChatRequest("hello", messages))
        //  ^^^^ chat ? @?
    }
}
`,
      'kotlin',
    ));

  it('finds calls of what a function makes for whatever interface', () =>
    assertProject({
      'app/net/AskApi.kt': `
package net
import retrofit2.http.*
data class Question(val model: String, val messages: List<String>)
interface AskApi {
    @POST("chat/completions")
    fun question(@Body body: Question): Call<Answer>
}
`,
      'app/net/Services.kt': `
package net
import retrofit2.Retrofit
object Services {
    private val retrofit: Retrofit = Retrofit.Builder().baseUrl("https://api.openai.com/v1/").build()
    fun <T> build(type: Class<T>): T {
        return retrofit.create(type)
    }
}
`,
      'app/view/Screen.kt': `
package view
import net.AskApi
import net.Question
import net.Services
class Screen {
    fun show() {
        val api: AskApi = Services.build(AskApi::class.java)
        api.question(Question("gpt-4o-mini", listOf("hi")))
        //  ^^^^^^^^ chat gpt-4o-mini @?
    }
}
`,
    }));

  it('finds them where the interface names nothing but constants, with the address that a module gives', () =>
    assertProject({
      'app/Paths.kt': `
package app
object Paths { const val CHAT = "chat/completions" }
`,
      'app/di/NetModule.kt': `
package app.di
import dagger.Provides
import retrofit2.Retrofit
object NetModule {
    @Provides
    fun retrofit(): Retrofit = Retrofit.Builder().baseUrl("https://api.groq.com/openai/v1/").build()
}
`,
      'app/net/AskApi.kt': `
package app.net
import app.Paths
import retrofit2.http.*
data class Question(val model: String, val messages: List<String>)
interface AskApi {
    @POST(value = Paths.CHAT)
    suspend fun question(@Body body: Question): Answer
}
`,
      'app/net/Store.kt': `
package app.net
class Store(private val api: AskApi) {
    suspend fun ask() {
        api.question(Question("llama-3.1-8b-instant", listOf("hi")))
        //  ^^^^^^^^ chat llama-3.1-8b-instant @groq
    }
}
`,
    }));

  it('sees a call that is kept send where it is run', () =>
    assertCalls(
      `
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;

class Repository {
    interface Api {
        @POST("v1/chat/completions")
        Call<Answer> chat(@Body ChatRequest request);
    }

    private final Api api;

    Repository() {
        Retrofit client = new Retrofit.Builder().baseUrl("https://api.openai.com/").build();
        api = client.create(Api.class);
    }

    void ask(String prompt) {
        Call<Answer> call = api.chat(new ChatRequest("gpt-4o", prompt));
        call.enqueue(new Callback<Answer>() {
        //   ^^^^^^^ chat gpt-4o @openai
            @Override
            public void onResponse(Call<Answer> made, Response<Answer> response) {}
        });
        api.chat(new ChatRequest("gpt-4", prompt)).execute();
        //                                         ^^^^^^^ chat gpt-4 @openai
        send(api.chat(new ChatRequest("gpt-4.1", prompt)));
        //       ^^^^ chat gpt-4.1 @openai
    }
}
`,
      'java',
    ));

  it('tells interfaces of other files by who they are named after, and no repositories', () =>
    assertCalls(
      `
import com.example.api.OpenAIApi
import com.example.data.OpenAIRepository
import retrofit2.HttpException

class Source(private val openAIApi: OpenAIApi, private val ordersApi: OrdersApi) {
    suspend fun ask(question: String): String = try {
        openAIApi.createChatCompletion(ChatRequest(model = "gpt-4o", messages = listOf(question))).text
        //        ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @?
    } catch (e: HttpException) {
        ordersApi.getCompletion("order")
    }
}

class Proxy : OpenAIService() {
    suspend fun ask(question: String) = super.createChatCompletion(question)
}

class ChatViewModel(private val openAIRepository: OpenAIRepository) {
    suspend fun ask(question: String) = openAIRepository.createChatCompletion(question)
}
`,
      'kotlin',
    ));
});
