import { assertCalls } from '../support/expected-calls';

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
        //  ^^^^^^^^^^^^^^^^ chat gpt-3.5-turbo @? in=8 out=1..50..50
        RetrofitClient.service.createCompletion(key = "x", request = ChatRequest("gpt-4o", emptyList(), maxTokens = 10))
        //                     ^^^^^^^^^^^^^^^^ chat gpt-4o @?
        api.models()
    }
}
`,
      'kotlin',
    ));
});
