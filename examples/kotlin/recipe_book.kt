// A kitchen helper: suggests dishes, writes recipes in a chat, and finds similar ones. Wrappers, builders and loops.

package kitchen

import com.aallam.openai.api.chat.ChatCompletionRequest
import com.aallam.openai.api.chat.ChatMessage
import com.aallam.openai.api.chat.ChatRole
import com.aallam.openai.api.chat.chatCompletionRequest
import com.aallam.openai.api.embedding.EmbeddingRequest
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI
import com.google.genai.Client
import kotlinx.coroutines.runBlocking

const val COOK = "You are a patient cook. Answer in at most five sentences, with amounts for two people."

enum class Effort(val model: String) {
    QUICK("gpt-4o-mini"),
    FESTIVE("gpt-4o"),
}

class Kitchen(private val openAI: OpenAI, private val effort: Effort = Effort.QUICK) {
    private val gemini by lazy { Client.builder().apiKey(System.getenv("GOOGLE_API_KEY")).build() }

    /** What can be made of what is there. */
    suspend fun suggest(ingredients: List<String>): String? {
        val prompt = """
            |Suggest one dish with these ingredients:
            |${ingredients.joinToString("\n") { "- $it" }}
        """.trimMargin()
        val request = ChatCompletionRequest(
            model = ModelId(effort.model),
            maxTokens = 300,
            messages = listOf(
                ChatMessage(role = ChatRole.System, content = COOK),
                ChatMessage(role = ChatRole.User, content = prompt),
            ),
        )
        return openAI.chatCompletion(request).choices.first().message.content
    }

    /** The whole recipe, streamed as it is written. */
    suspend fun write(dish: String) {
        val request = chatCompletionRequest {
            model = ModelId("gpt-4o")
            maxTokens = 900
            messages {
                system { content = COOK }
                user { content = "Write the recipe for $dish." }
            }
        }
        openAI.chatCompletions(request).collect { print(it.choices.first().delta?.content ?: "") }
    }

    suspend fun index(recipes: List<String>) =
        openAI.embeddings(EmbeddingRequest(model = ModelId("text-embedding-3-small"), input = recipes))

    fun translate(recipe: String): String? =
        gemini.models.generateContent("gemini-2.5-flash", "Translate this recipe to French:\n$recipe", null).text()
}

fun main() = runBlocking {
    val kitchen = Kitchen(OpenAI(token = System.getenv("OPENAI_API_KEY")))
    for (basket in listOf(listOf("rice", "peas"), listOf("eggs", "leeks"), listOf("beans", "kale"))) {
        println(kitchen.suggest(basket))
    }
    kitchen.write("leek pie")
}
