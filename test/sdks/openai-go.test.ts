import { assertCalls } from '../support/expected-calls';

const inGo = (source: string) => assertCalls(source, 'go');

describe("OpenAI's package for Go", () => {
  it('is found through its client, with what its parameters hold', () =>
    inGo(`
package main

import (
	"context"

	"github.com/openai/openai-go/v2"
	"github.com/openai/openai-go/v2/option"
	"github.com/openai/openai-go/v2/shared"
)

func main() {
	client := openai.NewClient(option.WithAPIKey("k"))
	ctx := context.Background()
	completion, err := client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
//                                          ^^^ chat gpt-4.1-mini @openai in=15 out=1..100..100
		Model: openai.ChatModelGPT4_1Mini,
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.SystemMessage("Be kind."),
			openai.UserMessage("hi"),
		},
		MaxCompletionTokens: openai.Int(100),
	})
	_, _ = completion, err
	params := openai.ChatCompletionNewParams{Model: shared.ChatModelO3Mini, ReasoningEffort: shared.ReasoningEffortLow}
	params.Messages = append(params.Messages, openai.UserMessage("hi"))
	stream := client.Chat.Completions.NewStreaming(ctx, params)
//                                 ^^^^^^^^^^^^ chat o3-mini @openai in=7
	_ = stream
	client.Embeddings.New(ctx, openai.EmbeddingNewParams{
//                 ^^^ embeddings text-embedding-3-small @openai in=1
		Model: openai.EmbeddingModelTextEmbedding3Small,
		Input: openai.EmbeddingNewParamsInputUnion{OfString: openai.String("hello")},
	})
	client.Images.Generate(ctx, openai.ImageGenerateParams{Model: openai.ImageModelDallE3, Prompt: "a cat", Size: openai.ImageGenerateParamsSize1024x1024})
//             ^^^^^^^^ image dall-e-3 @openai
	client.Audio.Speech.New(ctx, openai.AudioSpeechNewParams{Model: openai.SpeechModelTTS1, Input: "hello"})
//                   ^^^ speech tts-1 @openai
	client.Audio.Transcriptions.New(ctx, openai.AudioTranscriptionNewParams{Model: openai.AudioModelWhisper1})
//                           ^^^ transcription whisper-1 @openai
	client.Models.List(ctx)
	client.Moderations.New(ctx, openai.ModerationNewParams{})
	client.Files.New(ctx, openai.FileNewParams{})
	client.Beta.Threads.New(ctx, openai.BetaThreadNewParams{})
}
`));

  it('is read as it was in its first versions, and as unions', () =>
    inGo(`
package main

import (
	"github.com/openai/openai-go"
	"github.com/openai/openai-go/option"
)

type Agent struct {
	client *openai.Client
	model  string
}

func NewAgent(key string) *Agent {
	return &Agent{
		client: openai.NewClient(option.WithAPIKey(key), option.WithBaseURL("https://openrouter.ai/api/v1")),
		model:  "openai/gpt-4o",
	}
}

func (a *Agent) Ask(ctx context.Context, question string) (string, error) {
	chat, err := a.client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
//                                      ^^^ chat openai/gpt-4o @openrouter out=1..50..50
		Messages: openai.F([]openai.ChatCompletionMessageParamUnion{
			openai.UserMessage("hello"),
			openai.ChatCompletionMessageParamUnion{OfUser: &openai.ChatCompletionUserMessageParam{
				Content: openai.ChatCompletionUserMessageParamContentUnion{OfString: openai.String(question)},
			}},
		}),
		Model:     openai.F(a.model),
		MaxTokens: openai.Int(50),
	})
	if err != nil {
		return "", err
	}
	return chat.Choices[0].Message.Content, nil
}
`));

  it('sends responses, and asks Azure', () =>
    inGo(`
package main

import (
	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/azure"
	"github.com/openai/openai-go/v3/responses"
)

func run(ctx context.Context, deployment string) {
	client := openai.NewClient(azure.WithEndpoint("https://me.openai.azure.com", "2024-06-01"), azure.WithAPIKey("k"))
	client.Responses.New(ctx, responses.ResponseNewParams{
//                ^^^ responses gpt-5-mini @azure in=7 out=1..99..99
		Model: "gpt-5-mini",
		Input: responses.ResponseNewParamsInputUnion{OfString: openai.String("hello")},
		MaxOutputTokens: openai.Int(99),
	})
	plain := openai.NewClient()
	plain.Responses.NewStreaming(ctx, responses.ResponseNewParams{
//               ^^^^^^^^^^^^ responses gpt-5.1 @openai in=6
		Model: openai.ChatModelGPT5_1,
		Input: responses.ResponseNewParamsInputUnion{
			OfInputItemList: responses.ResponseInputParam{
				responses.ResponseInputItemParamOfMessage("hello", responses.EasyInputMessageRoleUser),
			},
		},
	})
}
`));
});

describe('go-openai', () => {
  it('is found through its client, with requests as structs', () =>
    inGo(`
package main

import (
	"github.com/sashabaranov/go-openai"
)

func main() {
	client := openai.NewClient("k")
	resp, err := client.CreateChatCompletion(
//                   ^^^^^^^^^^^^^^^^^^^^ chat gpt-3.5-turbo @openai in=9 out=1..20..20
		context.Background(),
		openai.ChatCompletionRequest{
			Model: openai.GPT3Dot5Turbo,
			Messages: []openai.ChatCompletionMessage{
				{Role: openai.ChatMessageRoleUser, Content: "Hello!"},
			},
			MaxTokens: 20,
		},
	)
	req := openai.ChatCompletionRequest{Model: openai.GPT4o20240806, Stream: true}
	req.Messages = []openai.ChatCompletionMessage{{
		Role: openai.ChatMessageRoleUser,
		MultiContent: []openai.ChatMessagePart{
			{Type: openai.ChatMessagePartTypeText, Text: "Hello!"},
			{Type: openai.ChatMessagePartTypeImageURL, ImageURL: &openai.ChatMessageImageURL{URL: "https://x/y.png", Detail: openai.ImageURLDetailLow}},
		},
	}}
	stream, err := client.CreateChatCompletionStream(ctx, req)
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-2024-08-06 @openai in=94
	client.CreateEmbeddings(ctx, openai.EmbeddingRequest{Input: []string{"a b"}, Model: openai.SmallEmbedding3})
//      ^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai in=2
	client.CreateImage(ctx, openai.ImageRequest{Prompt: "cat", Size: openai.CreateImageSize256x256, N: 1})
//      ^^^^^^^^^^^ image ? @openai
	client.CreateTranscription(ctx, openai.AudioRequest{Model: openai.Whisper1, FilePath: "a.mp3"})
//      ^^^^^^^^^^^^^^^^^^^ transcription whisper-1 @openai
	client.CreateSpeech(ctx, openai.CreateSpeechRequest{Model: openai.TTSModel1HD, Input: "hi"})
//      ^^^^^^^^^^^^ speech tts-1-hd @openai
	client.ListModels(ctx)
	client.Moderations(ctx, openai.ModerationRequest{Input: "x"})
}
`));

  it('asks whom its configuration names', () =>
    inGo(`
package main

import openai "github.com/sashabaranov/go-openai"

type LLM struct{ client *openai.Client }

func other(key string) *openai.Client {
	config := openai.DefaultConfig(key)
	config.BaseURL = "https://api.groq.com/openai/v1"
	return openai.NewClientWithConfig(config)
}

func (l LLM) ask(ctx context.Context, messages []openai.ChatCompletionMessage) {
	azure := openai.NewClientWithConfig(openai.DefaultAzureConfig("k", "https://me.openai.azure.com/"))
	azure.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: openai.GPT4oMini, Messages: messages})
//     ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @azure
	other("k").CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "llama-3.3-70b-versatile", Messages: messages})
//          ^^^^^^^^^^^^^^^^^^^^ chat llama-3.3-70b-versatile @groq
	l.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "gpt-4o", Messages: messages})
//        ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
}
`));

  it('is told by its request where its client is an interface', () =>
    inGo(`
package main

import openai "github.com/sashabaranov/go-openai"

type completer interface {
	CreateChatCompletion(context.Context, openai.ChatCompletionRequest) (openai.ChatCompletionResponse, error)
}

func ask(ctx context.Context, c completer) {
	c.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "gpt-4o"})
// ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @?
}
`));
});
