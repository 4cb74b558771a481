import assert from 'node:assert/strict';
import { quotedPaths } from '../../../server/src/languages/go/module-specifiers';
import { assertProject } from '../../support/memory-project';

describe('Packages of Go', () => {
  it('are all files of a folder, and are imported by the path of their module', () =>
    assertProject({
      'go.mod': 'module example.com/shop\n\ngo 1.24\n',
      'internal/llm/client.go': `
package llm

import "github.com/sashabaranov/go-openai"

type Client struct {
	api   *openai.Client
	model string
}

func New(key, model string) *Client {
	config := openai.DefaultConfig(key)
	config.BaseURL = baseURL
	return &Client{api: openai.NewClientWithConfig(config), model: model}
}
`,
      'internal/llm/ask.go': `
package llm

import (
	"context"

	"github.com/sashabaranov/go-openai"
)

func (c *Client) Ask(ctx context.Context, prompt string) (string, error) {
	resp, err := c.api.CreateChatCompletion(ctx, openai.ChatCompletionRequest{
//                  ^^^^^^^^^^^^^^^^^^^^ chat openai/gpt-4o-mini @openrouter out=1..100..100
		Model:     c.model,
		MaxTokens: maxTokens,
		Messages:  []openai.ChatCompletionMessage{{Role: "user", Content: prompt}},
	})
	return resp.Choices[0].Message.Content, err
}
`,
      'internal/llm/settings.go': `
package llm

const baseURL = "https://openrouter.ai/api/v1"

const maxTokens = 100
`,
      'internal/llm/settings_test.go': `
package llm

const maxTokens = 7
`,
      'cmd/shop/main.go': `
package main

import (
	"context"

	"example.com/shop/internal/llm"
)

func main() {
	client := llm.New("k", "openai/gpt-4o-mini")
	client.Ask(context.Background(), "hello")
//      ^^^ use openai/gpt-4o-mini @openrouter in=8 out=1..100..100
}
`,
    }));

  it('are not those of an SDK in its own repository', () =>
    assertProject({
      'go.mod': 'module github.com/openai/openai-go/v3\n',
      'client.go': `
package openai

type Client struct{ Chat ChatService }

func NewClient() Client { return Client{} }
`,
      'examples/go.mod': 'module examples\n',
      'examples/main.go': `
package main

import "github.com/openai/openai-go/v3"

func main() {
	client := openai.NewClient()
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: openai.ChatModelGPT4o})
//                       ^^^ chat gpt-4o @openai
}
`,
    }));

  it('lie in the folder that is called as the repository where no module says so', () =>
    assertProject({
      'src/github.com/acme/shop/llm/models.go': `
package llm

const Fast = "gpt-4o-mini"
`,
      'src/github.com/acme/shop/main.go': `
package main

import (
	"github.com/acme/other/llm"
	"github.com/sashabaranov/go-openai"
	own "github.com/acme/shop/llm"
)

func main() {
	client := openai.NewClient("k")
	client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: own.Fast})
//      ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
	client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: llm.Fast})
//      ^^^^^^^^^^^^^^^^^^^^ chat ? @openai
}
`,
    }));

  it('are found in a text without parsing it', () =>
    assert.deepEqual(
      quotedPaths('package a\n\nimport "fmt"\nimport (\n\tx "a/b" // c\n\t_ `c/d`\n)\n\nvar s = "no"\n'),
      ['fmt', 'a/b', 'c/d'],
    ));
});
