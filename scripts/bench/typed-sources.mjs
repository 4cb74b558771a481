import { grow } from './grow.mjs';

// The program of `sources.mjs` in further languages: the same prompt, constant and plain code, a call in every function.

export function goWithCalls(bytes) {
  const head = `package support

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/sashabaranov/go-openai"
)

const model = "gpt-5-mini"
const system = \`You are a careful assistant for a support team. Answer briefly, cite the ticket,
and say so when you do not know.\`

var client = openai.NewClient(os.Getenv("OPENAI_API_KEY"))
`;
  return grow(
    head,
    bytes,
    (n) => `
// answer${n} answers ticket kind ${n} from its text and the last few messages.
func answer${n}(ctx context.Context, ticket string, history []string) (string, error) {
	recent := strings.Join(history, "\\n")
	lines := strings.Split(recent, "\\n")
	resp, err := client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{
		Model: model,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: system},
			{Role: openai.ChatMessageRoleUser, Content: fmt.Sprintf("Ticket of kind ${n}: %s\\nHistory:\\n%s", ticket, recent)},
		},
		MaxCompletionTokens: 300,
	})
	if err != nil {
		return "", err
	}
	text := strings.TrimSpace(resp.Choices[0].Message.Content)
	if text == "" {
		return fmt.Sprintf("no answer for kind ${n} with %d lines", len(lines)), nil
	}
	return text, nil
}
`,
  );
}

export function javaWithCalls(bytes) {
  const head = `package com.acme.support;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

public class Support {
    private static final String MODEL = "gpt-5-mini";
    private static final String SYSTEM = """
        You are a careful assistant for a support team. Answer briefly, cite the ticket,
        and say so when you do not know.""";

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
`;
  return grow(
    head,
    bytes,
    (n) => `
    /** Answers ticket kind ${n} from its text and the last few messages. */
    public String answer${n}(String ticket, List<String> history) {
        String recent = String.join("\\n", history);
        String[] lines = recent.split("\\n");
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
            .model(MODEL)
            .addSystemMessage(SYSTEM)
            .addUserMessage("Ticket of kind ${n}: " + ticket + "\\nHistory:\\n" + recent)
            .maxCompletionTokens(300)
            .build();
        String text = client.chat().completions().create(params).choices().get(0).message().content().orElse("");
        if (text.isBlank()) {
            return "no answer for kind ${n} with " + lines.length + " lines";
        }
        return text.trim();
    }
`,
    '}\n',
  );
}

export function kotlinWithCalls(bytes) {
  const head = `package com.acme.support

import com.openai.client.okhttp.OpenAIOkHttpClient
import com.openai.models.chat.completions.ChatCompletionCreateParams

private const val MODEL = "gpt-5-mini"
private const val SYSTEM = """You are a careful assistant for a support team. Answer briefly, cite the ticket,
and say so when you do not know."""

private val client = OpenAIOkHttpClient.fromEnv()
`;
  return grow(
    head,
    bytes,
    (n) => `
/** Answers ticket kind ${n} from its text and the last few messages. */
fun answer${n}(ticket: String, history: List<String>): String {
    val recent = history.joinToString("\\n")
    val lines = recent.split("\\n").filter { it.isNotBlank() }
    val params = ChatCompletionCreateParams.builder()
        .model(MODEL)
        .addSystemMessage(SYSTEM)
        .addUserMessage("Ticket of kind ${n}: $ticket\\nHistory:\\n$recent")
        .maxCompletionTokens(300)
        .build()
    val text = client.chat().completions().create(params).choices()[0].message().content().orElse("")
    if (text.isBlank()) return "no answer for kind ${n} with \${lines.size} lines"
    return text.trim()
}
`,
  );
}

export function csharpWithCalls(bytes) {
  const head = `using System;
using System.Collections.Generic;
using OpenAI.Chat;

namespace Acme.Support;

public class Support
{
    private const string Model = "gpt-5-mini";
    private const string System = @"You are a careful assistant for a support team. Answer briefly, cite the ticket,
and say so when you do not know.";

    private readonly ChatClient client = new(Model, Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
`;
  return grow(
    head,
    bytes,
    (n) => `
    /// <summary>Answers ticket kind ${n} from its text and the last few messages.</summary>
    public string Answer${n}(string ticket, List<string> history)
    {
        var recent = string.Join("\\n", history);
        var lines = recent.Split('\\n');
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 300 };
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage(System),
            new UserChatMessage($"Ticket of kind ${n}: {ticket}\\nHistory:\\n{recent}"),
        };
        ChatCompletion completion = client.CompleteChat(messages, options);
        var text = completion.Content[0].Text.Trim();
        return text.Length == 0 ? $"no answer for kind ${n} with {lines.Length} lines" : text;
    }
`,
    '}\n',
  );
}

export function rustWithCalls(bytes) {
  const head = `use serde_json::json;

const MODEL: &str = "gpt-5-mini";
const SYSTEM: &str = "You are a careful assistant for a support team. Answer briefly, cite the ticket,
and say so when you do not know.";
const URL: &str = "https://api.openai.com/v1/chat/completions";
`;
  return grow(
    head,
    bytes,
    (n) => `
/// Answers ticket kind ${n} from its text and the last few messages.
pub async fn answer_${n}(client: &reqwest::Client, ticket: &str, history: &[String]) -> Result<String, reqwest::Error> {
    let recent = history.join("\\n");
    let lines: Vec<&str> = recent.lines().collect();
    let body = json!({
        "model": MODEL,
        "messages": [
            {"role": "system", "content": SYSTEM},
            {"role": "user", "content": format!("Ticket of kind ${n}: {}\\nHistory:\\n{}", ticket, recent)},
        ],
        "max_completion_tokens": 300,
    });
    let answer: serde_json::Value = client.post(URL).json(&body).send().await?.json().await?;
    let text = answer["choices"][0]["message"]["content"].as_str().unwrap_or("").trim().to_string();
    if text.is_empty() {
        return Ok(format!("no answer for kind ${n} with {} lines", lines.len()));
    }
    Ok(text)
}
`,
  );
}
