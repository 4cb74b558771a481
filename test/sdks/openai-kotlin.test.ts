import { assertCalls } from '../support/expected-calls';

const IMPORTS = `
import com.aallam.openai.api.chat.*
import com.aallam.openai.api.audio.*
import com.aallam.openai.api.completion.CompletionRequest
import com.aallam.openai.api.embedding.*
import com.aallam.openai.api.image.*
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI
import com.aallam.openai.client.OpenAIConfig
import com.aallam.openai.client.OpenAIHost
`;

const inFile = (source: string) => assertCalls(`${IMPORTS}${source}`, 'kotlin');

describe('The package openai-kotlin', () => {
  it('reads requests of named arguments', () =>
    inFile(`
const val MODEL = "gpt-4o-mini"
suspend fun main() {
    val openAI = OpenAI(token = System.getenv("OPENAI_API_KEY"))
    val request = ChatCompletionRequest(
        model = ModelId(MODEL),
        maxTokens = 100,
        messages = listOf(
            ChatMessage(role = ChatRole.System, content = "Be brief."),
            ChatMessage(ChatRole.User, "hi"),
        ),
    )
    val completion: ChatCompletion = openAI.chatCompletion(request)
    //                                      ^^^^^^^^^^^^^^ chat gpt-4o-mini @openai in=15 out=1..100..100
    openAI.chatCompletions(request).collect { print(it) }
    //     ^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai in=15 out=1..100..100
    openAI.chatCompletion(ChatCompletionRequest(ModelId("gpt-4o"), messages = listOf(ChatMessage.User("hi"))))
    //     ^^^^^^^^^^^^^^ chat gpt-4o @openai in=8
    openAI.models()
}
`));

  it('reads requests that lambdas set up', () =>
    inFile(`
class Bot(private val openAI: OpenAI, private val model: String = "gpt-4.1") {
    suspend fun ask() {
        val request = chatCompletionRequest {
            model = ModelId("gpt-4o-mini")
            maxTokens = 50
            messages {
                system {
                    content = "Be brief."
                }
                user { content { text("hi") } }
            }
        }
        openAI.chatCompletion(request)
        //     ^^^^^^^^^^^^^^ chat gpt-4o-mini @openai in=15 out=1..50..50
    }
}
`));

  it('finds clients by their types, and bare calls inside of their scope', () =>
    inFile(`
private val client by lazy { OpenAI(OpenAIConfig(token = "x", host = OpenAIHost(baseUrl = "https://api.groq.com/openai/v1/"))) }
class Repository @Inject constructor(private val openAI: OpenAI) {
    private val history = mutableListOf<ChatMessage>()
    suspend fun ask(model: String = "gpt-4o") = runCatching {
        with(openAI) {
            chatCompletion(ChatCompletionRequest(model = ModelId(model), messages = history))
        //  ^^^^^^^^^^^^^^ chat gpt-4o @openai
        }
    }
    suspend fun other() = client.chatCompletion(ChatCompletionRequest(ModelId("llama-3.3-70b-versatile"), messages = history))
    //                           ^^^^^^^^^^^^^^ chat llama-3.3-70b-versatile @groq
}
suspend fun OpenAI.short() = chatCompletion(ChatCompletionRequest(ModelId("gpt-4o"), messages = emptyList()))
//                           ^^^^^^^^^^^^^^ chat gpt-4o @openai
`));

  it('reads what else the package asks for', () =>
    inFile(`
suspend fun run(openAI: OpenAI) {
    openAI.embeddings(EmbeddingRequest(model = ModelId("text-embedding-3-small"), input = listOf("hello")))
    //     ^^^^^^^^^^ embeddings text-embedding-3-small @openai in=1
    openAI.completion(CompletionRequest(model = ModelId("gpt-3.5-turbo-instruct"), prompt = "hello", maxTokens = 5))
    //     ^^^^^^^^^^ completion gpt-3.5-turbo-instruct @openai in=1 out=1..5..5
    openAI.imageURL(creation = ImageCreation(prompt = "a cat", model = ModelId("dall-e-3"), n = 1, size = ImageSize.is1024x1024))
    //     ^^^^^^^^ image dall-e-3 @openai
    openAI.transcription(TranscriptionRequest(audio = source, model = ModelId("whisper-1")))
    //     ^^^^^^^^^^^^^ transcription whisper-1 @openai
    openAI.speech(SpeechRequest(model = ModelId("tts-1"), input = "hello", voice = Voice.Alloy))
    //     ^^^^^^ speech tts-1 @openai
}
`));

  it('keeps the declared type of a member that is set to what another file gives', () =>
    assertCalls(
      `
import com.aallam.openai.api.chat.ChatCompletionRequest
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI

class Bot {
    private lateinit var client: OpenAI

    suspend fun ask(question: String) {
        client = Clients.make()
        client.chatCompletion(ChatCompletionRequest(model = ModelId("gpt-4o"), messages = emptyList()))
        //     ^^^^^^^^^^^^^^ chat gpt-4o @openai
    }
}
`,
      'kotlin',
    ));
});
