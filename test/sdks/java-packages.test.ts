import { assertCalls } from '../support/expected-calls';

const inClass = (imports: string, members: string) =>
  assertCalls(`${imports}\nimport java.util.*;\nclass Bot {${members}}`, 'java');

describe('Packages of providers and of the community in Java', () => {
  it('read requests of the first client for OpenAI', () =>
    inClass(
      `
import com.theokanning.openai.service.OpenAiService;
import com.theokanning.openai.completion.chat.*;
import com.theokanning.openai.embedding.EmbeddingRequest;`,
      `
  void run(String key) {
    OpenAiService service = new OpenAiService(key, Duration.ofSeconds(30));
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new ChatMessage(ChatMessageRole.SYSTEM.value(), "Be brief."));
    messages.add(new ChatMessage(ChatMessageRole.USER.value(), "hi"));
    ChatCompletionRequest request = ChatCompletionRequest.builder().model("gpt-3.5-turbo").messages(messages).maxTokens(50).build();
    service.createChatCompletion(request).getChoices();
    //      ^^^^^^^^^^^^^^^^^^^^ chat gpt-3.5-turbo @openai in=15 out=1..50..50
    service.streamChatCompletion(request).blockingForEach(System.out::println);
    //      ^^^^^^^^^^^^^^^^^^^^ chat gpt-3.5-turbo @openai in=15
    service.createEmbeddings(EmbeddingRequest.builder().model("text-embedding-3-small").input(List.of("hi there")).build());
    //      ^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai in=2
  }
`,
    ));

  it("read requests of Google's packages", () =>
    inClass(
      `
import com.google.genai.Client;
import com.google.genai.types.*;
import com.google.cloud.vertexai.VertexAI;
import com.google.cloud.vertexai.generativeai.GenerativeModel;`,
      `
  void run(VertexAI vertex) {
    Client client = Client.builder().apiKey(KEY).build();
    client.models.generateContent("gemini-2.5-flash", "hi", GenerateContentConfig.builder().maxOutputTokens(20).systemInstruction(Content.fromParts(Part.fromText("Be brief."))).build());
    //            ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google out=1..20..20
    new Client().async.models.generateContentStream("gemini-2.5-flash", Content.fromParts(Part.fromText("hi")), null);
    //                        ^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google
    client.models.embedContent("gemini-embedding-001", "hi", null);
    //            ^^^^^^^^^^^^ embeddings gemini-embedding-001 @google
    new GenerativeModel("gemini-1.5-flash-001", vertex).generateContent("hi");
    //                                                  ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash-001 @vertex
    client.models.countTokens("gemini-2.5-flash", "hi", null);
  }
`,
    ));

  it("read requests of Azure's packages", () =>
    inClass(
      `
import com.azure.ai.openai.*;
import com.azure.ai.openai.models.*;
import com.azure.core.credential.*;`,
      `
  void run() {
    OpenAIClient client = new OpenAIClientBuilder().endpoint(URL).credential(new AzureKeyCredential(KEY)).buildClient();
    List<ChatRequestMessage> messages = new ArrayList<>();
    messages.add(new ChatRequestSystemMessage("Be brief."));
    messages.add(new ChatRequestUserMessage("hi"));
    ChatCompletionsOptions options = new ChatCompletionsOptions(messages);
    options.setMaxTokens(30);
    client.getChatCompletions("gpt-4o", options);
    //     ^^^^^^^^^^^^^^^^^^ chat gpt-4o @azure in=15 out=1..30..30
    new OpenAIClientBuilder().credential(new KeyCredential(KEY)).buildClient().getEmbeddings("text-embedding-3-small", new EmbeddingsOptions(List.of("hi there")));
    //                                                                         ^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai in=2
  }
`,
    ));

  it("read requests of AWS's package, as objects and as functions of a builder", () =>
    inClass(
      `
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.*;`,
      `
  void run() {
    BedrockRuntimeClient client = BedrockRuntimeClient.builder().region(Region.US_EAST_1).build();
    String modelId = "anthropic.claude-3-haiku-20240307-v1:0";
    Message message = Message.builder().content(ContentBlock.fromText("hi")).role(ConversationRole.USER).build();
    client.converse(request -> request.modelId(modelId).messages(message).inferenceConfig(config -> config.maxTokens(512)));
    //     ^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..300..512
    client.converse(ConverseRequest.builder().modelId(modelId).messages(message).build());
    //     ^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock
    String body = "{\\"anthropic_version\\": \\"bedrock-2023-05-31\\", \\"max_tokens\\": 9, \\"messages\\": []}";
    client.invokeModel(request -> request.body(SdkBytes.fromUtf8String(body)).modelId(modelId));
    //     ^^^^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..9..9
  }
`,
    ));

  it("read requests of Cohere's package", () =>
    inClass(
      `
import com.cohere.api.Cohere;
import com.cohere.api.resources.v2.requests.*;
import com.cohere.api.types.*;`,
      `
  void run(Cohere given) {
    Cohere cohere = Cohere.builder().token("key").build();
    cohere.v2().chat(V2ChatRequest.builder().model("command-a-03-2025").messages(List.of(ChatMessageV2.user(UserMessage.builder().content(UserMessageContent.of("Hello there")).build()))).maxTokens(20).build());
    //          ^^^^ chat command-a-03-2025 @cohere out=1..20..20
    given.chatStream(ChatRequest.builder().message("What is it?").model("command-r").build());
    //    ^^^^^^^^^^ chat command-r @cohere
    given.v2().embed(V2EmbedRequest.builder().model("embed-v4.0").texts(List.of("a", "b")).build());
    //         ^^^^^ embeddings embed-v4.0 @cohere
    given.v2().rerank(V2RerankRequest.builder().model("rerank-v3.5").query("q").documents(documents).build());
    //         ^^^^^^ rerank rerank-v3.5 @cohere
    given.embedJobs().create(job);
  }
`,
    ));

  it('read what actions of Embabel ask', () =>
    inClass(
      `
import com.embabel.agent.api.common.Ai;
import com.embabel.agent.api.common.OperationContext;`,
      `
  Post write(Ai ai, OperationContext context) {
    context.ai().withAutoLlm().withToolGroup(CoreToolGroups.WEB).generateText("What is new?");
    //                                                           ^^^^^^^^^^^^ chat ? @?
    context.ai().withLlm("gpt-4.1-mini").createObject("Sum it up.", Summary.class);
    //                                   ^^^^^^^^^^^^ chat gpt-4.1-mini @?
    return ai.withDefaultLlm().createObject("Write a post.", Post.class);
    //                         ^^^^^^^^^^^^ chat ? @?
  }
`,
    ));

  it("read requests of CJCrafter's client", () =>
    inClass(
      `
import com.cjcrafter.openai.OpenAI;
import com.cjcrafter.openai.chat.ChatRequest;`,
      `
  void run() {
    OpenAI openai = OpenAI.builder().apiKey("key").build();
    ChatRequest request = ChatRequest.builder().model("gpt-4o").messages(messages).build();
    openai.createChatCompletion(request);
    //     ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
    openai.threads().runs(thread).create(run);
    //                            ^^^^^^ assistants ? @openai
  }
`,
    ));

  it('read chats that are handed to the method for completions, and runs', () =>
    inClass(
      `
import com.theokanning.openai.service.OpenAiService;
import com.theokanning.openai.completion.*;
import com.theokanning.openai.completion.chat.*;
import com.theokanning.openai.runs.*;`,
      `
  void run(OpenAiService service, String thread) {
    service.createCompletion(ChatCompletionRequest.builder().model("gpt-4").messages(List.of(new ChatMessage("user", "hi"))).build());
    //      ^^^^^^^^^^^^^^^^ chat gpt-4 @openai
    service.createCompletion(CompletionRequest.builder().model("gpt-3.5-turbo-instruct").prompt("hi").build());
    //      ^^^^^^^^^^^^^^^^ completion gpt-3.5-turbo-instruct @openai
    service.createRun(thread, RunCreateRequest.builder().assistantId("asst_1").model("gpt-4o").build());
    //      ^^^^^^^^^ assistants gpt-4o @openai
    service.retrieveRun(thread, "run_1");
  }
`,
    ));

  it("read requests of the community's starter for Spring", () =>
    inClass(
      `
import io.github.flashvayne.chatgpt.service.ChatgptService;
import io.github.flashvayne.chatgpt.dto.ChatRequest;`,
      `
  @Autowired private ChatgptService service;
  void run(String question) {
    service.sendMessage(question);
    //      ^^^^^^^^^^^ completion ? @openai
    service.sendChatRequest(new ChatRequest("gpt-3.5-turbo-instruct", question, 300, 0.5, 1.0));
    //      ^^^^^^^^^^^^^^^ completion gpt-3.5-turbo-instruct @openai
  }
`,
    ));
});
