import { assertCalls } from '../support/expected-calls';

const IMPORTS = `
import ai.koog.agents.core.agent.AIAgent
import ai.koog.agents.core.agent.config.AIAgentConfig
import ai.koog.prompt.dsl.prompt
import ai.koog.prompt.executor.clients.anthropic.AnthropicModels
import ai.koog.prompt.executor.clients.google.GoogleModels
import ai.koog.prompt.executor.clients.openai.OpenAILLMClient
import ai.koog.prompt.executor.clients.openai.OpenAIModels
import ai.koog.prompt.executor.llms.all.simpleAnthropicExecutor
import ai.koog.prompt.executor.llms.all.simpleOpenAIExecutor
import ai.koog.prompt.executor.model.PromptExecutor
`;

describe('Koog', () => {
  it('reads agents with their models', () =>
    assertCalls(
      `${IMPORTS}
fun main() = runBlocking {
    val agent = AIAgent(
        executor = simpleOpenAIExecutor(System.getenv("OPENAI_API_KEY")),
        llmModel = OpenAIModels.CostOptimized.GPT4_1Mini,
        systemPrompt = "Be brief.",
    )
    println(agent.run("hello"))
    //            ^^^ agent gpt-4.1-mini @openai
    val other = AIAgent(
        promptExecutor = simpleAnthropicExecutor("key"),
        agentConfig = AIAgentConfig(prompt = prompt("id") { system("Be kind.") }, model = AnthropicModels.Sonnet_4_5, maxAgentIterations = 10),
        strategy = strategy,
    )
    other.run("hello")
    //    ^^^ agent claude-sonnet-4-5 @anthropic
}
`,
      'kotlin',
    ));

  it('reads prompts that executors and clients send', () =>
    assertCalls(
      `${IMPORTS}
class Writer(private val executor: PromptExecutor) {
    private val client = OpenAILLMClient(System.getenv("KEY"))
    suspend fun write(topic: String) {
        executor.execute(prompt("write") { system("Be brief."); user("hello") }, GoogleModels.Gemini2_5FlashLite)
        //       ^^^^^^^ chat gemini-2.5-flash-lite @google
        client.execute(prompt = prompt("p") { user { +"hello" } }, model = OpenAIModels.Chat.GPT4o)
        //     ^^^^^^^ chat gpt-4o @openai in=8
        client.moderate(prompt("p") { user(topic) }, OpenAIModels.Moderation.Omni)
    }
}
`,
      'kotlin',
    ));

  it('reads what executors of own factories send, and agents of a service', () =>
    assertCalls(
      `${IMPORTS}
import ai.koog.agents.core.agent.AIAgentService
import com.acme.llm.Executors
class Desk(private val files: Loader) {
    suspend fun run() {
        val executor = Executors.create()
        executor.execute(prompt("p") { user("hello") }, OpenAIModels.Chat.GPT4o)
        //       ^^^^^^^ chat gpt-4o @openai
        files.execute("copy", "a")
        val service = AIAgentService(promptExecutor = executor, llmModel = OpenAIModels.Chat.GPT4o)
        service.createAgent().run("hello")
        //                    ^^^ agent gpt-4o @openai
        service.createAgentAndRun("hello")
        //      ^^^^^^^^^^^^^^^^^ agent gpt-4o @openai
    }
}
`,
      'kotlin',
    ));
});
