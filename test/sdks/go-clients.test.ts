import { assertCalls } from '../support/expected-calls';

const inGo = (source: string) => assertCalls(source, 'go');

describe("Anthropic's packages for Go", () => {
  it('are found through their clients', () =>
    inGo(`
package main

import (
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/anthropics/anthropic-sdk-go/bedrock"
)

func main() {
	client := anthropic.NewClient(option.WithAPIKey("k"))
	message, err := client.Messages.New(context.TODO(), anthropic.MessageNewParams{
//                               ^^^ messages claude-sonnet-4-5 @anthropic out=1..300..1024
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Be kind."}},
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock("hello")),
		},
		Model: anthropic.ModelClaudeSonnet4_5,
	})
	old := client.Messages.NewStreaming(ctx, anthropic.MessageNewParams{
//                      ^^^^^^^^^^^^ messages claude-3-5-sonnet-latest @anthropic out=1..99..99
		Model:     anthropic.F(anthropic.ModelClaude3_5SonnetLatest),
		MaxTokens: anthropic.F(int64(99)),
		Messages:  anthropic.F([]anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("hi"))}),
	})
	aws := anthropic.NewClient(bedrock.WithLoadDefaultConfig(ctx))
	aws.Messages.New(ctx, anthropic.MessageNewParams{Model: "anthropic.claude-3-haiku-20240307-v1:0", MaxTokens: 5})
//            ^^^ messages anthropic.claude-3-haiku-20240307-v1:0 @bedrock
	client.Messages.CountTokens(ctx, anthropic.MessageCountTokensParams{})
}
`));

  it('may be the community package', () =>
    inGo(`
package main

import "github.com/liushuangls/go-anthropic/v2"

func main() {
	client := anthropic.NewClient("k")
	client.CreateMessages(ctx, anthropic.MessagesRequest{
//      ^^^^^^^^^^^^^^ messages claude-3-haiku-20240307 @anthropic out=1..300..1000
		Model:     anthropic.ModelClaude3Haiku20240307,
		Messages:  []anthropic.Message{anthropic.NewUserTextMessage("hello")},
		MaxTokens: 1000,
	})
}
`));
});

describe("Google's packages for Go", () => {
  it('are found through their clients', () =>
    inGo(`
package main

import "google.golang.org/genai"

const model = "gemini-2.5-flash"

func main() {
	client, err := genai.NewClient(ctx, &genai.ClientConfig{APIKey: "k", Backend: genai.BackendGeminiAPI})
	result, err := client.Models.GenerateContent(ctx, model, genai.Text("hello"), nil)
//                            ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google in=2..2..4
	config := &genai.GenerateContentConfig{
		SystemInstruction: genai.NewContentFromText("Be kind.", genai.RoleUser),
		MaxOutputTokens:   64,
	}
	for chunk, err := range client.Models.GenerateContentStream(ctx, "gemini-2.5-pro", []*genai.Content{{Parts: []*genai.Part{{Text: "hello"}}}}, config) {
//                                     ^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.5-pro @google out=1..64..64
		show(chunk)
	}
	chat, err := client.Chats.Create(ctx, model, config, nil)
	chat.SendMessage(ctx, genai.Part{Text: "hello"})
//    ^^^^^^^^^^^ generateContent gemini-2.5-flash @google
	vertex, _ := genai.NewClient(ctx, &genai.ClientConfig{Project: "p", Location: "l", Backend: genai.BackendVertexAI})
	vertex.Models.EmbedContent(ctx, "gemini-embedding-001", genai.Text("hello"), nil)
//             ^^^^^^^^^^^^ embeddings gemini-embedding-001 @vertex
	client.Models.CountTokens(ctx, model, genai.Text("x"), nil)
}
`));

  it('may be the earlier one, whose models are made first', () =>
    inGo(`
package main

import (
	"github.com/google/generative-ai-go/genai"
	"google.golang.org/api/option"
)

type Service struct{ model *genai.GenerativeModel }

func New(ctx context.Context) *Service {
	client, err := genai.NewClient(ctx, option.WithAPIKey("k"))
	if err != nil {
		log.Fatal(err)
	}
	model := client.GenerativeModel("gemini-1.5-flash")
	model.SetMaxOutputTokens(100)
	model.GenerateContent(ctx, genai.Text("hello"))
//     ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google in=1..1..3 out=1..100..100
	cs := model.StartChat()
	cs.SendMessage(ctx, genai.Text("hello"))
//  ^^^^^^^^^^^ generateContent gemini-1.5-flash @google
	client.EmbeddingModel("text-embedding-004").EmbedContent(ctx, genai.Text("hello"))
//                                           ^^^^^^^^^^^^ embeddings text-embedding-004 @google
	return &Service{model: client.GenerativeModel("gemini-1.5-pro")}
}

func (s *Service) ask(ctx context.Context) {
	s.model.GenerateContent(ctx, genai.Text("hello"), genai.ImageData("png", data))
//       ^^^^^^^^^^^^^^^ generateContent gemini-1.5-pro @google
}
`));
});

describe('requests of net/http', () => {
  it('are told by their address, wherever they are made', () =>
    inGo(`
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

type Message struct {
	Role    string \`json:"role"\`
	Content string \`json:"content"\`
}

type Request struct {
	Model     string    \`json:"model"\`
	Messages  []Message \`json:"messages"\`
	MaxTokens int       \`json:"max_tokens,omitempty"\`
}

const apiURL = "https://api.openai.com/v1/chat/completions"

type Client struct {
	http *http.Client
	key  string
}

func (c *Client) ask(prompt string) (string, error) {
	body, err := json.Marshal(Request{
		Model:     "gpt-4o-mini",
		Messages:  []Message{{Role: "user", Content: "hello"}},
		MaxTokens: 100,
	})
	if err != nil {
		return "", err
	}
	req, err := http.NewRequest("POST", apiURL, bytes.NewBuffer(body))
	req.Header.Set("Authorization", "Bearer "+c.key)
	resp, err := c.http.Do(req)
//                   ^^ chat gpt-4o-mini @openai in=8 out=1..100..100
	defer resp.Body.Close()
	return "", nil
}

func others(payload map[string]interface{}) {
	data, _ := json.Marshal(map[string]any{"model": "claude-3-5-haiku-latest", "max_tokens": 10, "messages": []map[string]string{{"role": "user", "content": "hi"}}})
	req, _ := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.anthropic.com/v1/messages", bytes.NewReader(data))
	http.DefaultClient.Do(req)
//                  ^^ messages claude-3-5-haiku-latest @anthropic out=1..10..10
	http.Post("https://api.groq.com/openai/v1/chat/completions", "application/json", strings.NewReader(\`{"model": "llama-3.1-8b-instant", "messages": []}\`))
//    ^^^^ chat llama-3.1-8b-instant @groq
	client := &http.Client{Timeout: 5}
	var buf bytes.Buffer
	json.NewEncoder(&buf).Encode(map[string]any{"contents": payload})
	url := fmt.Sprintf("https://generativelanguage.googleapis.com/v1beta/models/%s:generateContent?key=%s", "gemini-2.0-flash", key)
	client.Post(url, "application/json", &buf)
//      ^^^^ generateContent gemini-2.0-flash @google
	list, _ := http.NewRequest("GET", "https://api.openai.com/v1/models", nil)
	client.Do(list)
	http.Get("https://api.openai.com/v1/models")
}
`));

  it('may send JSON that was written to a buffer, of a type whose values come from callers', () =>
    inGo(`
package llm

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Prompt struct {
	Model string \`json:"model"\`
	Input string \`json:"input"\`
	Voice string \`json:"voice"\`
}

func (c *Client) Speak(prompt Prompt) error {
	payload := new(bytes.Buffer)
	if err := json.NewEncoder(payload).Encode(prompt); err != nil {
		return err
	}
	req, err := http.NewRequest("POST", c.base+"/v1/audio/speech", payload)
	_, err = http.DefaultClient.Do(req)
//                           ^^ speech ? @?
	return err
}
`));

  it('are told by their body where nothing is known of the address: settings, or an instruction and a model', () =>
    inGo(`
package llm

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
)

type Message struct {
	Role    string \`json:"role"\`
	Content string \`json:"content"\`
}

type Request struct {
	Model    string    \`json:"model"\`
	Messages []Message \`json:"messages"\`
	MaxTokens int      \`json:"max_tokens,omitempty"\`
}

func ask(prompt string, model string) {
	var told Request
	told.Model = "gpt-4o-mini"
	told.Messages = []Message{{Role: "system", Content: "Be brief."}, {Role: "user", Content: prompt}}
	data, _ := json.Marshal(told)
	req, _ := http.NewRequest("POST", os.Getenv("BASE_URL"), bytes.NewBuffer(data))
	http.DefaultClient.Do(req)
//                  ^^ chat gpt-4o-mini @?
	plain := Request{Model: "gpt-4o-mini", Messages: []Message{{Role: "user", Content: prompt}}}
	data, _ = json.Marshal(plain)
	http.Post(os.Getenv("BACK_END"), "application/json", bytes.NewBuffer(data))
}
`));

  it('may be chains of resty', () =>
    inGo(`
package main

import "github.com/go-resty/resty/v2"

func ask(prompt string) {
	client := resty.New()
	resp, err := client.R().
		SetHeader("Authorization", "Bearer x").
		SetBody(map[string]interface{}{"model": "deepseek-chat", "messages": []interface{}{}, "max_tokens": 7}).
		Post("https://api.deepseek.com/chat/completions")
//^^^^ chat deepseek-chat @deepseek out=1..7..7
}
`));
});
