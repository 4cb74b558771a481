// Package main tells from a description what ails a plant, and what to do about it.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
)

const (
	maxAdvice = 300
	manner    = `You are a gardener of long experience.
Name the likeliest cause first, and one thing to do this week.`
)

// Doctor answers questions about plants.
type Doctor struct {
	client openai.Client
	model  openai.ChatModel
}

// Option changes how a Doctor works.
type Option func(*Doctor)

// WithModel asks another model.
func WithModel(model openai.ChatModel) Option {
	return func(d *Doctor) { d.model = model }
}

// NewDoctor makes a Doctor that asks Cheapa.
func NewDoctor(options ...Option) *Doctor {
	d := &Doctor{
		client: openai.NewClient(
			option.WithAPIKey(os.Getenv("CHEAPA_API_KEY")),
			option.WithBaseURL("https://api.cheapaapi.com/v1"),
		),
		model: openai.ChatModelGPT5_2,
	}
	for _, apply := range options {
		apply(d)
	}
	return d
}

// Diagnose says what ails one plant.
func (d *Doctor) Diagnose(ctx context.Context, plant, symptoms string) (string, error) {
	var question strings.Builder
	fmt.Fprintf(&question, "Plant: %s\nWhat it looks like: %s\n", plant, symptoms)
	completion, err := d.client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model: d.model,
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.SystemMessage(manner),
			openai.UserMessage(question.String()),
		},
		MaxCompletionTokens: openai.Int(maxAdvice),
	})
	if err != nil {
		return "", fmt.Errorf("asking about %s: %w", plant, err)
	}
	return completion.Choices[0].Message.Content, nil
}

type letter struct {
	Model     string    `json:"model"`
	MaxTokens int       `json:"max_tokens"`
	Messages  []message `json:"messages"`
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// secondOpinion asks Anthropic without an SDK.
func secondOpinion(ctx context.Context, advice string) (*http.Response, error) {
	body, err := json.Marshal(letter{
		Model:     "claude-haiku-4-5",
		MaxTokens: 200,
		Messages:  []message{{Role: "user", Content: "Is this good advice?\n\n" + advice}},
	})
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.anthropic.com/v1/messages", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("x-api-key", os.Getenv("ANTHROPIC_API_KEY"))
	request.Header.Set("anthropic-version", "2023-06-01")
	return http.DefaultClient.Do(request)
}

func main() {
	symptoms := flag.String("symptoms", "yellow leaves", "what the plants look like")
	flag.Parse()
	ctx := context.Background()
	doctor := NewDoctor()
	for _, plant := range []string{"monstera", "basil", "olive tree"} {
		advice, err := doctor.Diagnose(ctx, plant, *symptoms)
		if err != nil {
			log.Fatal(err)
		}
		if _, err := secondOpinion(ctx, advice); err != nil {
			log.Print(err)
		}
		fmt.Printf("%s: %s\n\n", plant, advice)
	}
}
