import { assertCalls } from '../support/expected-calls';

const inGo = (source: string) => assertCalls(source, 'go');

describe('Further packages for Go', () => {
  it('may be Bedrock: the same request for all models, or the body of one', () =>
    inGo(`
package main

import (
	"encoding/json"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"
)

type Body struct {
	Version   string \`json:"anthropic_version"\`
	MaxTokens int    \`json:"max_tokens"\`
	Messages  []Turn \`json:"messages"\`
}

type Turn struct {
	Role    string \`json:"role"\`
	Content string \`json:"content"\`
}

func main() {
	client := bedrockruntime.NewFromConfig(cfg)
	out, err := client.Converse(ctx, &bedrockruntime.ConverseInput{
//                  ^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..300..512
		ModelId: aws.String("anthropic.claude-3-haiku-20240307-v1:0"),
		Messages: []types.Message{{
			Role:    types.ConversationRoleUser,
			Content: []types.ContentBlock{&types.ContentBlockMemberText{Value: "hello"}},
		}},
		InferenceConfig: &types.InferenceConfiguration{MaxTokens: aws.Int32(512)},
	})
	body, err := json.Marshal(Body{Version: "bedrock-2023-05-31", MaxTokens: 20, Messages: []Turn{{Role: "user", Content: "hello"}}})
	client.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{
//      ^^^^^^^^^^^ chat anthropic.claude-3-sonnet-20240229-v1:0 @bedrock out=1..20..20
		ModelId:     aws.String("anthropic.claude-3-sonnet-20240229-v1:0"),
		ContentType: aws.String("application/json"),
		Body:        body,
	})
}

type converser interface {
	Converse(context.Context, *bedrockruntime.ConverseInput, ...func(*bedrockruntime.Options)) (*bedrockruntime.ConverseOutput, error)
}

func ask(c converser) {
	input := &bedrockruntime.ConverseInput{ModelId: aws.String("amazon.nova-lite-v1:0")}
	c.Converse(ctx, input)
// ^^^^^^^^ chat amazon.nova-lite-v1:0 @bedrock
}
`));

  it("may be Azure's", () =>
    inGo(`
package main

import (
	"github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/to"
)

func main() {
	client, err := azopenai.NewClientWithKeyCredential("https://me.openai.azure.com", cred, nil)
	client.GetChatCompletions(ctx, azopenai.ChatCompletionsOptions{
//      ^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @azure in=9 out=1..64..64
		Messages: []azopenai.ChatRequestMessageClassification{
			&azopenai.ChatRequestUserMessage{Content: azopenai.NewChatRequestUserMessageContent("Hello!")},
		},
		MaxTokens:      to.Ptr[int32](64),
		DeploymentName: to.Ptr("gpt-4o-mini"),
	}, nil)
	plain, _ := azopenai.NewClientForOpenAI("https://api.openai.com/v1", cred, nil)
	plain.GetEmbeddings(ctx, azopenai.EmbeddingsOptions{DeploymentName: to.Ptr("text-embedding-3-small"), Input: []string{"a b"}}, nil)
//     ^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai in=2
}
`));

  it("may be Ollama's and Cohere's", () =>
    inGo(`
package main

import (
	cohere "github.com/cohere-ai/cohere-go/v2"
	"github.com/cohere-ai/cohere-go/v2/client"
	"github.com/ollama/ollama/api"
)

func main() {
	local, err := api.ClientFromEnvironment()
	req := &api.ChatRequest{
		Model:    "llama3.2",
		Messages: []api.Message{{Role: "user", Content: "hello"}},
	}
	local.Chat(ctx, req, func(resp api.ChatResponse) error { return nil })
//     ^^^^ chat llama3.2 @ollama
	local.Generate(ctx, &api.GenerateRequest{Model: "gemma2", Prompt: "hello"}, respond)
//     ^^^^^^^^ completion gemma2 @ollama
	local.List(ctx)
	co := client.NewClient(client.WithToken("k"))
	co.Chat(ctx, &cohere.ChatRequest{Message: "hello", Model: cohere.String("command-r-plus")})
//  ^^^^ chat command-r-plus @cohere
	co.V2.Chat(ctx, &cohere.V2ChatRequest{Model: "command-a-03-2025", Messages: messages})
//     ^^^^ chat command-a-03-2025 @cohere
	co.Rerank(ctx, &cohere.RerankRequest{Query: "q", Model: cohere.String("rerank-v3.5")})
//  ^^^^^^ rerank rerank-v3.5 @cohere
}
`));

  it("may be LangChain's", () =>
    inGo(`
package main

import (
	"github.com/tmc/langchaingo/chains"
	"github.com/tmc/langchaingo/embeddings"
	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/anthropic"
	"github.com/tmc/langchaingo/llms/openai"
)

func main() {
	llm, err := openai.New(openai.WithModel("gpt-4o-mini"))
	llms.GenerateFromSinglePrompt(ctx, llm, "hello", llms.WithMaxTokens(9))
//    ^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai in=8 out=1..9..9
	content := []llms.MessageContent{
		llms.TextParts(llms.ChatMessageTypeSystem, "Be kind."),
		llms.TextParts(llms.ChatMessageTypeHuman, "hi"),
	}
	llm.GenerateContent(ctx, content)
//   ^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai in=15
	claude, _ := anthropic.New(anthropic.WithModel("claude-3-5-haiku-latest"))
	claude.Call(ctx, "hello")
//      ^^^^ chat claude-3-5-haiku-latest @anthropic
	chain := chains.NewLLMChain(llm, prompt)
	chains.Run(ctx, chain, "hello")
//      ^^^ chat gpt-4o-mini @openai
	embedder, _ := embeddings.NewEmbedder(llm)
	embedder.EmbedDocuments(ctx, []string{"a"})
//        ^^^^^^^^^^^^^^ embeddings ? @openai
}

func ask(model llms.Model) {
	model.GenerateContent(ctx, nil)
//     ^^^^^^^^^^^^^^^ chat ? @?
}
`));

  it('may copy the requests of OpenAI', () =>
    inGo(`
package main

import (
	"github.com/conneroisu/groq-go"
	deepseek "github.com/cohesion-org/deepseek-go"
	openrouter "github.com/revrost/go-openrouter"
)

func main() {
	client, err := groq.NewClient("k")
	client.ChatCompletion(ctx, groq.ChatCompletionRequest{Model: "llama-3.3-70b-versatile", MaxTokens: 5})
//      ^^^^^^^^^^^^^^ chat llama-3.3-70b-versatile @groq out=1..5..5
	deep := deepseek.NewClient("k")
	deep.CreateChatCompletion(ctx, &deepseek.ChatCompletionRequest{Model: "deepseek-chat"})
//    ^^^^^^^^^^^^^^^^^^^^ chat deepseek-chat @deepseek
	router := openrouter.NewClient("k")
	router.CreateChatCompletion(ctx, openrouter.ChatCompletionRequest{Model: "openai/gpt-4o"})
//      ^^^^^^^^^^^^^^^^^^^^ chat openai/gpt-4o @openrouter
}
`));

  it('may send at once by what is not seen', () =>
    inGo(`
package main

import "acme/internal/httpx"

type client struct {
	doer httpx.Doer
	url  string
}

func (c *client) ask(ctx context.Context, text string) {
	body := map[string]any{"model": "gpt-4o", "messages": []string{}}
	httpx.PostJSON(ctx, "https://api.openai.com/v1/chat/completions", body)
//     ^^^^^^^^ chat gpt-4o @openai
	c.doer.Post(c.url+"/chat/completions", "application/json", body)
//      ^^^^ chat gpt-4o @?
	c.doer.Post(c.url+"/orders", "application/json", body)
}
`));
});
