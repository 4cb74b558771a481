import { assertCalls } from '../../support/expected-calls';

describe('calls that a test only speaks of', () => {
  it('send nothing in C#, be they set up, verified, or given an answer', () =>
    assertCalls(
      `
using Microsoft.Extensions.AI;
using Moq;

public class AssistantTests {
  private readonly Mock<IChatClient> _mock = new();
  private readonly IChatClient _client = Substitute.For<IChatClient>();

  public async Task Answers(IChatClient real) {
    _mock.Setup(c => c.GetResponseAsync(It.IsAny<IList<ChatMessage>>(), null)).ReturnsAsync(answer);
    _mock.Verify(c => c.GetResponseAsync(It.IsAny<IList<ChatMessage>>(), null), Times.Once);
    _client.GetResponseAsync(Arg.Any<IList<ChatMessage>>()).Returns(answer);
    await _client.Received(1).GetResponseAsync(Arg.Any<IList<ChatMessage>>());
    A.CallTo(() => _client.GetResponseAsync(A<string>._)).Returns(answer);
    await real.GetResponseAsync("What is the capital of Mexico?");
    //         ^^^^^^^^^^^^^^^^ chat ? @?
  }
}
`,
      'csharp',
    ));

  it('send nothing in Java and Kotlin', async () => {
    await assertCalls(
      `
import org.springframework.ai.chat.model.ChatModel;
import static org.mockito.Mockito.*;

class AssistantTest {
  void answers(ChatModel chatModel) {
    when(chatModel.call(any(Prompt.class))).thenReturn(answer);
    verify(chatModel).call(any(Prompt.class));
    Mockito.when(chatModel.call("hi")).thenReturn("hello");
    chatModel.call("What is the capital of Mexico?");
    //        ^^^^ chat ? @?
  }
}
`,
      'java',
    );
    await assertCalls(
      `
import dev.langchain4j.model.chat.ChatModel
import io.mockk.every

class AssistantTest(private val model: ChatModel) {
  fun answers() {
    every { model.chat(any<String>()) } returns "hello"
    coVerify(exactly = 1) { model.chat("hi") }
    model.chat("What is the capital of Mexico?")
    //    ^^^^ chat ? @?
  }
}
`,
      'kotlin',
    );
  });

  it('send what they send in languages whose tests have no such words', () =>
    assertCalls(
      `
import OpenAI from 'openai';
const openai = new OpenAI();
verify(async () => {
  await openai.responses.create({ model: 'gpt-4o', input: 'hi' });
  //                     ^^^^^^ responses gpt-4o @openai
});
`,
      'typescript',
    ));
});
