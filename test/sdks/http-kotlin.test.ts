import { assertCalls } from '../support/expected-calls';

describe('HTTP clients of Kotlin', () => {
  it('reads requests of Ktor', () =>
    assertCalls(
      `
import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.*
import kotlinx.serialization.json.*

@Serializable
data class ChatRequest(val model: String, val messages: List<ChatMessage>, @SerialName("max_tokens") val maxTokens: Int = 50)
@Serializable
data class ChatMessage(val role: String, val content: String)

class Api(private val client: HttpClient = HttpClient(CIO) { install(ContentNegotiation) { json() } }) {
    suspend fun ask(): ChatResponse =
        client.post("https://api.openai.com/v1/chat/completions") {
        //     ^^^^ chat gpt-4o-mini @openai in=8 out=1..50..50
            header("Authorization", "Bearer key")
            contentType(ContentType.Application.Json)
            setBody(ChatRequest(model = "gpt-4o-mini", messages = listOf(ChatMessage("user", "hello"))))
        }.body<ChatResponse>()

    suspend fun other() {
        val body = buildJsonObject {
            put("model", "claude-sonnet-4-5")
            put("max_tokens", 100)
            putJsonArray("messages") {
                addJsonObject {
                    put("role", "user")
                    put("content", "hello")
                }
            }
        }
        client.post {
        //     ^^^^ messages claude-sonnet-4-5 @anthropic out=1..100..100
            url("https://api.anthropic.com/v1/messages")
            setBody(body.toString())
        }
        client.get("https://api.openai.com/v1/models")
    }
}
`,
      'kotlin',
    ));

  it('reads requests of OkHttp', () =>
    assertCalls(
      `
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.json.JSONArray
import org.json.JSONObject

class Repository {
    private val client = OkHttpClient()
    private val endpoint = "https://api.openai.com/v1/chat/completions"

    fun ask(question: String, callback: (String) -> Unit) {
        val messages = JSONArray().apply {
            put(JSONObject().apply {
                put("role", "user")
                put("content", "hello")
            })
        }
        val json = JSONObject().apply {
            put("model", "gpt-3.5-turbo")
            put("messages", messages)
            put("max_tokens", 100)
        }
        val request = Request.Builder()
            .url(endpoint)
            .addHeader("Authorization", "Bearer key")
            .post(json.toString().toRequestBody("application/json".toMediaType()))
            .build()
        client.newCall(request).enqueue(object : Callback {
        //                      ^^^^^^^ chat gpt-3.5-turbo @openai in=8 out=1..100..100
            override fun onResponse(call: Call, response: Response) { callback(response.body!!.string()) }
        })
        client.newCall(request).execute().use { response -> response.body?.string() }
        //                      ^^^^^^^ chat gpt-3.5-turbo @openai in=8 out=1..100..100
    }
}
`,
      'kotlin',
    ));

  it('reads addresses that Ktor is told in parts', () =>
    assertCalls(
      `
import io.ktor.client.HttpClient
import io.ktor.client.request.*
import io.ktor.http.*

class Api(private val client: HttpClient) {
    suspend fun ask() {
        client.post {
        //     ^^^^ chat gpt-4o @openai
            url {
                protocol = URLProtocol.HTTPS
                host = "api.openai.com"
                path("v1", "chat/completions")
            }
            setBody("""{"model": "gpt-4o", "messages": []}""")
        }
        client.post {
            url {
                host = "example.com"
                path("orders")
            }
            setBody("""{"model": "gpt-4o"}""")
        }
    }
}
`,
      'kotlin',
    ));

  it('see a connection send where its answer is read like a property', () =>
    assertCalls(
      `
import java.net.HttpURLConnection
import java.net.URL

class Api(private val url: String = "https://api.openai.com/v1/chat/completions") {
    fun ask(): String {
        val connection = (URL(url).openConnection() as HttpURLConnection).apply {
            requestMethod = "POST"
            setRequestProperty("Content-Type", "application/json")
        }
        connection.outputStream.use { it.write("""{"model": "gpt-4o", "messages": []}""".toByteArray()) }
        if (connection.responseCode != 200) throw IOException("HTTP")
        //             ^^^^^^^^^^^^ chat gpt-4o @openai
        return connection.inputStream.bufferedReader().use { it.readText() }
    }
    fun draw(): String {
        val connection = URL("https://api.openai.com/v1/images/generations").openConnection() as HttpURLConnection
        connection.outputStream.bufferedWriter().use { it.write("""{"model": "dall-e-3", "prompt": "a cat"}""") }
        return connection.inputStream.bufferedReader().readText()
        //                ^^^^^^^^^^^ image dall-e-3 @openai
    }
    fun other(process: Process, request: Request) = process.inputStream.bufferedReader().readText() + request.inputStream()
}
`,
      'kotlin',
    ));

  it('reads forms of Ktor, and requests of Fuel', () =>
    assertCalls(
      `
import com.github.kittinunf.fuel.Fuel
import com.github.kittinunf.fuel.core.extensions.jsonBody
import io.ktor.client.HttpClient
import io.ktor.client.request.*
import io.ktor.client.request.forms.*
import io.ktor.http.*

class Api(private val client: HttpClient) {
    suspend fun hear(audio: ByteArray) {
        client.submitFormWithBinaryData(url = "https://api.openai.com/v1/audio/transcriptions", formData = formData {
        //     ^^^^^^^^^^^^^^^^^^^^^^^^ transcription whisper-1 @openai
            append("model", "whisper-1")
            append("file", audio)
        })
        client.post(Url("https://api.openai.com/v1/audio/transcriptions")) {
        //     ^^^^ transcription gpt-4o-transcribe @openai
            setBody(MultiPartFormDataContent(formData { append("model", "gpt-4o-transcribe") }))
        }
        Fuel.post("https://api.openai.com/v1/chat/completions").jsonBody("""{"model": "gpt-4o", "messages": []}""").responseString()
        //                                                                                                          ^^^^^^^^^^^^^^ chat gpt-4o @openai
        Fuel.post("https://example.com/orders").jsonBody("""{"model": "gpt-4o"}""").responseString()
    }
}
`,
      'kotlin',
    ));

  it("read what Ktor's extensions set where each is imported by its name", () =>
    assertCalls(
      `
import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.header
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.request.url
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

class Api(private val client: HttpClient) {
    private val own = HttpClient(CIO) {
        defaultRequest {
            url("https://api.anthropic.com/v1/")
        }
    }

    suspend fun ask() {
        client.post {
        //     ^^^^ chat gpt-4o @openai
            url("https://api.openai.com/v1/chat/completions")
            header("Authorization", "Bearer key")
            setBody(mapOf("model" to "gpt-4o"))
        }
        own.post("messages") {
        //  ^^^^ messages claude-sonnet-4-5 @anthropic
            setBody(buildJsonObject { put("model", JsonPrimitive("claude-sonnet-4-5")) })
        }
        client.post {
            url("https://example.com/orders")
            setBody(mapOf("model" to "gpt-4o"))
        }
    }
}
`,
      'kotlin',
    ));

  it("read Ktor's forms and streams of events", () =>
    assertCalls(
      `
import io.ktor.client.HttpClient
import io.ktor.client.request.*
import io.ktor.client.request.forms.*
import io.ktor.http.*

class Api(private val client: HttpClient) {
    suspend fun hear(file: ByteArray) {
        client.submitFormWithBinaryData(
        //     ^^^^^^^^^^^^^^^^^^^^^^^^ transcription whisper-1 @openai
            url = "https://api.openai.com/v1/audio/transcriptions",
            formData = formData {
                append("model", "whisper-1")
                append("file", file)
            },
        )
        client.post("https://api.groq.com/openai/v1/audio/transcriptions") {
        //     ^^^^ transcription whisper-large-v3 @groq
            setBody(MultiPartFormDataContent(formData {
                append("model", "whisper-large-v3")
                append("file", file)
            }))
        }
        client.sse("https://api.openai.com/v1/chat/completions", request = {
        //     ^^^ chat gpt-4o @openai
            method = HttpMethod.Post
            setBody(mapOf("model" to "gpt-4o"))
        }) {
            incoming.collect { }
        }
    }
}
`,
      'kotlin',
    ));
});
