import { assertCalls } from '../support/expected-calls';

const assertCSharp = (source: string) => assertCalls(source, 'csharp');

describe('OpenAI-Unity', () => {
  it('takes the request that is handed over', () =>
    assertCSharp(`
using OpenAI;
using UnityEngine;

public class Npc : MonoBehaviour
{
    private OpenAIApi openai = new OpenAIApi("key");

    public async void Talk(string said)
    {
        var request = new CreateChatCompletionRequest
        {
            Model = "gpt-4o-mini",
            MaxTokens = 60,
            Messages = new List<ChatMessage> { new ChatMessage { Role = "user", Content = said } },
        };
        var reply = await openai.CreateChatCompletion(request);
        //                       ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai out=1..60..60
        await openai.CreateImage(new CreateImageRequest { Model = "dall-e-2", Prompt = said, Size = ImageSize.Size256 });
        //           ^^^^^^^^^^^ image dall-e-2 @openai
    }
}
`));

  it('is seen from within its own namespace', () =>
    assertCSharp(`
using UnityEngine;

namespace OpenAI
{
    public class Whisper : MonoBehaviour
    {
        private OpenAIApi openai = new OpenAIApi();

        private async void End(byte[] data)
        {
            var request = new CreateAudioTranscriptionsRequest { Model = "whisper-1" };
            await openai.CreateAudioTranscription(request);
            //           ^^^^^^^^^^^^^^^^^^^^^^^^ transcription whisper-1 @openai
        }
    }
}
`));

  it('is no client of the same name that comes from elsewhere, and lists are no calls', () =>
    assertCSharp(`
using OpenAI;
using Mine;

var api = new OpenAIApi();
var models = await api.ListModels();
var files = await api.UploadFile(new CreateFileRequest { Purpose = "fine-tune" });
var own = new Mine.Painter();
await own.CreateImage(new CreateImageRequest { Prompt = "a cat" });
`));
});
