import { assertProject } from '../../support/memory-project';

describe('What is done with something', () => {
  it('is looked for in the file that makes it, in C#', () =>
    assertProject({
      'Kernels.cs': `
using Microsoft.SemanticKernel;
namespace Acme;
public static class Kernels
{
    public static Kernel Make(string model)
    {
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion(model, "key");
        return builder.Build();
    }
}
`,
      'Bot.cs': `
using Microsoft.SemanticKernel;
namespace Acme;
public class Bot
{
    private readonly Kernel kernel = Kernels.Make("gpt-4o-mini");
    public async Task Ask(string text) => await kernel.InvokePromptAsync(text);
    //                                                 ^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
}
`,
    }));

  it('is looked for in the file that makes it, in Go', () =>
    assertProject({
      'go.mod': 'module acme',
      'models.go': `
package main

import "github.com/google/generative-ai-go/genai"

func newModel(client *genai.Client) *genai.GenerativeModel {
	model := client.GenerativeModel("gemini-1.5-pro")
	model.SetMaxOutputTokens(50)
	return model
}
`,
      'main.go': `
package main

import "github.com/google/generative-ai-go/genai"

func ask(ctx context.Context, client *genai.Client) {
	model := newModel(client)
	model.GenerateContent(ctx, genai.Text("Hi"))
	//    ^^^^^^^^^^^^^^^ generateContent gemini-1.5-pro @google out=1..50..50
}
`,
    }));
});
