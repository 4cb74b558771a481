import { assertCalls } from '../support/expected-calls';

const inGo = (source: string) => assertCalls(source, 'go');

describe('Frameworks for Go', () => {
  it('may be eino: models, agents, chains and embedders', () =>
    inGo(`
package main

import (
	"context"

	embedding "github.com/cloudwego/eino-ext/components/embedding/openai"
	"github.com/cloudwego/eino-ext/components/model/openai"
	"github.com/cloudwego/eino/components/model"
	"github.com/cloudwego/eino/compose"
	"github.com/cloudwego/eino/flow/agent/react"
	"github.com/cloudwego/eino/schema"
)

func newModel(ctx context.Context) model.ToolCallingChatModel {
	limit := 200
	cm, err := openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-4o-mini", MaxTokens: &limit})
	return cm
}

func ask(ctx context.Context, llm model.BaseChatModel, in []*schema.Message) {
	out, err := llm.Generate(ctx, in)
//               ^^^^^^^^ chat ? @?
}

func main() {
	cm := newModel(ctx)
	out, err := cm.Generate(ctx, []*schema.Message{schema.SystemMessage("Be brief."), schema.UserMessage("Hello")})
//              ^^^^^^^^ chat gpt-4o-mini @openai out=1..200..200
	stream, err := cm.Stream(ctx, in, model.WithModel("gpt-4o"), model.WithMaxTokens(50))
//                 ^^^^^^ chat gpt-4o @openai out=1..50..50
	agent, err := react.NewAgent(ctx, &react.AgentConfig{ToolCallingModel: cm, MaxStep: 4})
	answer, err := agent.Generate(ctx, in)
//                    ^^^^^^^^ agent gpt-4o-mini @openai
	chain := compose.NewChain[map[string]any, *schema.Message]()
	chain.AppendChatTemplate(template).AppendChatModel(cm)
	run, err := chain.Compile(ctx)
	run.Invoke(ctx, input)
//   ^^^^^^ chat gpt-4o-mini @openai
	embedder, err := embedding.NewEmbedder(ctx, &embedding.EmbeddingConfig{Model: "text-embedding-3-small"})
	vectors, err := embedder.EmbedStrings(ctx, []string{"hello"})
//                        ^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
	message, err := stream.Recv()
}
`));

  it('may be eino whose model is, is not or may be of Azure', () =>
    inGo(`
package main

import "github.com/cloudwego/eino-ext/components/model/openai"

func main() {
	ours, _ := openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-4o", ByAzure: false})
	ours.Generate(ctx, in)
//    ^^^^^^^^ chat gpt-4o @openai
	theirs, _ := openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-4o", ByAzure: true})
	theirs.Generate(ctx, in)
//      ^^^^^^^^ chat gpt-4o @azure
	either, _ := openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-4o", ByAzure: os.Getenv("AZURE") == "1"})
	either.Generate(ctx, in)
//      ^^^^^^^^ chat gpt-4o @?
}
`));

  it('may be eino with several chains, each with models of its own or without', () =>
    inGo(`
package main

import (
	"github.com/cloudwego/eino-ext/components/model/openai"
	"github.com/cloudwego/eino/compose"
)

func main() {
	small, _ := openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-4o-mini"})
	large, _ := openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-4o"})
	first := compose.NewGraph[string, string]()
	first.AddChatModelNode("a", small)
	second := compose.NewGraph[string, string]()
	second.AddChatModelNode("a", large)
	run, err := second.Compile(ctx)
	run.Invoke(ctx, "hello")
//   ^^^^^^ chat gpt-4o @openai
	third := compose.NewChain[string, string]()
	third.AppendLambda(upper)
	upper, err := third.Compile(ctx)
	upper.Invoke(ctx, "hello")
	fourth, err := compose.NewChain[string, string]().AppendLambda(upper).AppendChatModel(small).Compile(ctx)
	fourth.Stream(ctx, "hello")
//      ^^^^^^ chat gpt-4o-mini @openai
}
`));

  it('may be eino with chains that ask no model', () =>
    inGo(`
package main

import "github.com/cloudwego/eino/compose"

func main() {
	chain := compose.NewChain[string, string]()
	chain.AppendLambda(upper)
	run, err := chain.Compile(ctx)
	run.Invoke(ctx, "hello")
}
`));

  it('may be Genkit: requests, prompts and embeddings', () =>
    inGo(`
package main

import (
	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
	"github.com/firebase/genkit/go/plugins/googlegenai"
	"google.golang.org/genai"
)

func main() {
	g := genkit.Init(ctx, genkit.WithPlugins(&googlegenai.GoogleAI{}), genkit.WithDefaultModel("googleai/gemini-2.5-flash"))
	resp, err := genkit.Generate(ctx, g, ai.WithSystem("Be brief."), ai.WithPrompt("Hello"))
//                   ^^^^^^^^ chat googleai/gemini-2.5-flash @google
	text, err := genkit.GenerateText(ctx, g,
//                   ^^^^^^^^^^^^ chat googleai/gemini-2.5-pro @google out=1..100..100
		ai.WithModelName("googleai/gemini-2.5-pro"),
		ai.WithPrompt("Tell a joke about %s", topic),
		ai.WithConfig(&genai.GenerateContentConfig{MaxOutputTokens: 100}),
	)
	gemini := googlegenai.GoogleAIModel(g, "gemini-2.0-flash")
	stream := genkit.GenerateStream(ctx, g, ai.WithModel(gemini), ai.WithMessages(ai.NewUserMessage(ai.NewTextPart("Hello"))))
//                ^^^^^^^^^^^^^^ chat gemini-2.0-flash @google
	menu := genkit.DefinePrompt(g, "menu", ai.WithPrompt("Read {{menu}}"), ai.WithModel(gemini))
	out, err := menu.Execute(ctx, ai.WithInput(input))
//                ^^^^^^^ chat gemini-2.0-flash @google
	vectors, err := genkit.Embed(ctx, g, ai.WithEmbedderName("googleai/gemini-embedding-001"), ai.WithTextDocs("hello"))
//                      ^^^^^ embeddings googleai/gemini-embedding-001 @google
	flow := genkit.DefineFlow(g, "flow", func(ctx context.Context, in string) (string, error) { return in, nil })
	flow.Run(ctx, "x")
}
`));

  it("may be Google's Agent Development Kit", () =>
    inGo(`
package main

import (
	"google.golang.org/adk/agent/llmagent"
	"google.golang.org/adk/model/gemini"
	"google.golang.org/adk/runner"
	"google.golang.org/genai"
)

func main() {
	model, err := gemini.NewModel(ctx, "gemini-2.5-flash", &genai.ClientConfig{})
	agent, err := llmagent.New(llmagent.Config{Name: "time", Model: model, Instruction: "Tell the time."})
	r, err := runner.New(runner.Config{AppName: "app", Agent: agent, SessionService: sessions})
	for event, err := range r.Run(ctx, user, session, genai.NewContentFromText("What time is it?", genai.RoleUser), config) {
//                         ^^^ agent gemini-2.5-flash @google
	}
	sessions.Create(ctx, request)
}
`));

  it('may be clients of Mistral, gollm and further models of langchaingo', () =>
    inGo(`
package main

import (
	"github.com/gage-technologies/mistral-go"
	"github.com/teilomillet/gollm"
	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/watsonx"
)

func main() {
	client := mistral.NewMistralClientDefault("key")
	res, err := client.Chat("mistral-tiny", []mistral.ChatMessage{{Content: "Hello", Role: mistral.RoleUser}}, &mistral.ChatRequestParams{MaxTokens: 30})
//                  ^^^^ chat mistral-tiny @mistral out=1..30..30
	client.ListModels()
	llm, err := gollm.NewLLM(gollm.SetProvider("openai"), gollm.SetModel("gpt-4o-mini"), gollm.SetMaxTokens(200))
	answer, err := llm.Generate(ctx, gollm.NewPrompt("Explain recursion."))
//                  ^^^^^^^^ chat gpt-4o-mini @openai out=1..200..200
	granite, err := watsonx.New("ibm/granite-13b-instruct-v2")
	text, err := llms.GenerateFromSinglePrompt(ctx, granite, "Name a company.")
//                 ^^^^^^^^^^^^^^^^^^^^^^^^ chat ibm/granite-13b-instruct-v2 @?
}
`));

  it('may be batches of Gemini', () =>
    inGo(`
package main

import "google.golang.org/genai"

func main() {
	client, err := genai.NewClient(ctx, &genai.ClientConfig{})
	job, err := client.Batches.Create(ctx, "gemini-2.5-flash", &genai.BatchJobSource{Format: "jsonl"}, nil)
//                          ^^^^^^ generateContent gemini-2.5-flash @google
	vectors, err := client.Batches.Create(ctx, "text-embedding-005", &genai.BatchJobSource{}, nil)
//                              ^^^^^^ embeddings text-embedding-005 @google
	client.Batches.Get(ctx, job.Name, nil)
	client.Batches.List(ctx, nil)
}
`));

  it('does not hide requests of clients that stand in files that are not there', () =>
    inGo(`
package main

import (
	openai "github.com/openai/openai-go"
	community "github.com/sashabaranov/go-openai"
)

func (o *Client) send(ctx context.Context, options *Options) {
	o.api.Chat.Completions.New(ctx, o.build(options))
//                      ^^^ chat gpt-4o @?
}

func (o *Client) build(options *Options) (ret openai.ChatCompletionNewParams) {
	ret = openai.ChatCompletionNewParams{Model: "gpt-4o"}
	return
}

func (o *Client) other(ctx context.Context) {
	request := community.ChatCompletionRequest{Model: "gpt-4"}
	if *withTools {
		request.Tools = []community.Tool{}
	}
	o.community.CreateChatCompletion(ctx, request)
//           ^^^^^^^^^^^^^^^^^^^^ chat gpt-4 @?
}
`));

  it('never take the name of a flag for a model', () =>
    inGo(`
package main

import (
	"github.com/sashabaranov/go-openai"
	flag "github.com/spf13/pflag"
)

var name = flag.String("model", settings.GetOr("MODEL"), "The model.")

func main() {
	client := openai.NewClient("key")
	client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: *name})
//      ^^^^^^^^^^^^^^^^^^^^ chat ? @openai
}
`));

  it('takes no chain for a call whose model answers what a test told it to', () =>
    assertCalls(
      `
package main

import (
	"github.com/tmc/langchaingo/chains"
	"github.com/tmc/langchaingo/llms/fake"
	"github.com/tmc/langchaingo/llms/openai"
)

func main() {
	llm := fake.NewFakeLLM([]string{"yes"})
	first := chains.NewLLMChain(llm, prompt)
	all, _ := chains.NewSimpleSequentialChain([]chains.Chain{first})
	chains.Run(ctx, all, "input")
	real, _ := openai.New(openai.WithModel("gpt-4o"))
	chains.Run(ctx, chains.NewLLMChain(real, prompt), "input")
	//     ^^^ chat gpt-4o @openai
}
`,
      'go',
    ));

  it('may be LinGoose: models, embedders and assistants', () =>
    inGo(`
package main

import (
	"github.com/henomis/lingoose/assistant"
	openaiembedder "github.com/henomis/lingoose/embedder/openai"
	"github.com/henomis/lingoose/llm/anthropic"
	"github.com/henomis/lingoose/llm/openai"
	"github.com/henomis/lingoose/thread"
)

func main() {
	t := thread.New().AddMessage(message)
	err := openai.New().WithModel(openai.GPT4o).WithMaxTokens(20).Generate(ctx, t)
	//                                                            ^^^^^^^^ chat gpt-4o @openai out=1..20..20
	llm := anthropic.New().WithModel("claude-3-opus-20240229").WithStream(true, show)
	err = llm.Generate(ctx, t)
	//        ^^^^^^^^ chat claude-3-opus-20240229 @anthropic
	helper := assistant.New(openai.New().WithModel(openai.GPT3Dot5Turbo16K0613)).WithThread(t)
	err = helper.Run(ctx)
	//           ^^^ agent gpt-3.5-turbo-16k-0613 @openai
	vectors, err := openaiembedder.New(openaiembedder.AdaEmbeddingV2).Embed(ctx, []string{"hi"})
	//                                                                ^^^^^ embeddings text-embedding-ada-002 @openai
}
`));
});
