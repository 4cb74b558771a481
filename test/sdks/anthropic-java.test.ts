import { assertCalls } from '../support/expected-calls';

const IMPORTS = `
import com.anthropic.backends.*;
import com.anthropic.bedrock.backends.BedrockBackend;
import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.*;
`;

const inClass = (members: string) => assertCalls(`${IMPORTS}class Bot {${members}}`, 'java');

describe("Anthropic's package for Java", () => {
  it('reads messages of a builder', () =>
    inClass(`
  private final AnthropicClient client;
  void run() {
    MessageCreateParams params = MessageCreateParams.builder()
        .model(Model.CLAUDE_SONNET_4_5)
        .maxTokens(1024L)
        .system("Be brief.")
        .addUserMessage("hello")
        .build();
    client.messages().create(params);
    //                ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..300..1024
    client.beta().messages().createStreaming(params);
    //                       ^^^^^^^^^^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..300..1024
    AnthropicOkHttpClient.builder().backend(BedrockBackend.fromEnv()).build().messages().create(MessageCreateParams.builder()
    //                                                                                   ^^^^^^ messages anthropic.claude-3-haiku-20240307-v1:0 @bedrock
        .model("anthropic.claude-3-haiku-20240307-v1:0").maxTokens(5).addUserMessage("x").build());
    client.messages().countTokens(params);
  }
`));
});
