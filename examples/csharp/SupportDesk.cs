using System.Text;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace Acme.SupportDesk;

/// <summary>Answers tickets, and files them where they belong.</summary>
public class SupportDesk(string apiKey, string model = "gpt-4o-mini")
{
    private const string Instructions = """
        You answer customers of a shop for bicycles. Be friendly and brief,
        and never promise a date of delivery.
        """;

    private static readonly string[] Departments = ["orders", "repairs", "refunds"];

    private readonly ChatClient _chat = new(model, apiKey);

    public async Task<string> AnswerAsync(string ticket)
    {
        List<OpenAI.Chat.ChatMessage> messages =
        [
            new SystemChatMessage(Instructions),
            new UserChatMessage($"Ticket: {ticket}"),
        ];
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 400 };
        ChatCompletion answer = await _chat.CompleteChatAsync(messages, options);
        return answer.Content[0].Text;
    }

    public async Task<string> FileAsync(string ticket)
    {
        var prompt = new StringBuilder("Which department takes this ticket?");
        foreach (var department in Departments)
            prompt.AppendLine($"- {department}");
        prompt.Append(ticket);

        // Withdrawn by its vendor meanwhile: the warning here says since when.
        IChatClient client = new OpenAIClient(apiKey).GetChatClient("gpt-4.1-nano").AsIChatClient();
        var response = await client.GetResponseAsync(prompt.ToString(), new ChatOptions { MaxOutputTokens = 10 });
        return response.Text;
    }
}
