import { assertCalls } from '../support/expected-calls';

describe('Bedrock in Kotlin', () => {
  it('reads requests that lambdas set up', () =>
    assertCalls(
      `
import aws.sdk.kotlin.services.bedrockruntime.BedrockRuntimeClient
import aws.sdk.kotlin.services.bedrockruntime.model.*

suspend fun converse(): String? {
    BedrockRuntimeClient { region = "us-east-1" }.use { client ->
        val modelId = "anthropic.claude-3-haiku-20240307-v1:0"
        val message = Message {
            role = ConversationRole.User
            content = listOf(ContentBlock.Text("hello"))
        }
        val request = ConverseRequest {
            this.modelId = modelId
            messages = listOf(message)
            inferenceConfig {
                maxTokens = 200
            }
        }
        val response = client.converse(request)
        //                    ^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..200..200
        client.invokeModel(InvokeModelRequest {
        //     ^^^^^^^^^^^ chat amazon.titan-text-express-v1 @bedrock
            this.modelId = "amazon.titan-text-express-v1"
            body = """{"inputText": "hello"}""".encodeToByteArray()
        })
        return response.output?.asMessage()?.content?.first()?.asText()
    }
}
`,
      'kotlin',
    ));
});
