import { assertCalls } from '../support/expected-calls';

describe("Google's packages for Android", () => {
  it('reads the model that was made, contents and chats', () =>
    assertCalls(
      `
import com.google.ai.client.generativeai.GenerativeModel
import com.google.ai.client.generativeai.type.content
import com.google.ai.client.generativeai.type.generationConfig

class ChatViewModel : ViewModel() {
    private val generativeModel = GenerativeModel(
        modelName = "gemini-1.5-flash",
        apiKey = BuildConfig.apiKey,
        generationConfig = generationConfig { maxOutputTokens = 100; temperature = 0.7f },
        systemInstruction = content { text("Be brief.") },
    )
    private val chat = generativeModel.startChat(history = listOf(content(role = "user") { text("hello") }))

    fun send(text: String) {
        viewModelScope.launch {
            val response = generativeModel.generateContent("hello")
            //                             ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google out=1..100..100
            val seen = generativeModel.generateContent(content { image(bitmap); text("What is it?") })
            //                         ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google out=1..100..100
            chat.sendMessage(text)
            //   ^^^^^^^^^^^ generateContent gemini-1.5-flash @google out=1..100..100
            generativeModel.countTokens(text)
        }
    }
}
`,
      'kotlin',
    ));

  it('reads Firebase with its backends', () =>
    assertCalls(
      `
import com.google.firebase.Firebase
import com.google.firebase.ai.ai
import com.google.firebase.ai.type.GenerativeBackend
import com.google.firebase.vertexai.vertexAI

suspend fun run(prompt: String) {
    val model = Firebase.ai(backend = GenerativeBackend.googleAI()).generativeModel("gemini-2.5-flash")
    model.generateContent(prompt)
    //    ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @google
    val vertex = Firebase.ai(backend = GenerativeBackend.vertexAI("global")).generativeModel(modelName = "gemini-2.5-pro")
    vertex.generateContentStream("hello").collect { print(it.text) }
    //     ^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.5-pro @vertex
    Firebase.vertexAI.generativeModel("gemini-1.5-flash").startChat().sendMessage(prompt)
    //                                                                ^^^^^^^^^^^ generateContent gemini-1.5-flash @vertex
    Firebase.ai().imagenModel(modelName = "imagen-3.0-generate-002").generateImages("a cat")
    //                                                               ^^^^^^^^^^^^^^ image imagen-3.0-generate-002 @google
}
`,
      'kotlin',
    ));

  it("reads models that are wrapped for Java, Firebase's too", async () => {
    await assertCalls(
      `
import com.google.ai.client.generativeai.GenerativeModel;
import com.google.ai.client.generativeai.java.ChatFutures;
import com.google.ai.client.generativeai.java.GenerativeModelFutures;

public class MainActivity extends AppCompatActivity {
    private GenerativeModelFutures model;
    private ChatFutures chat;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        GenerativeModel made = new GenerativeModel("gemini-1.5-flash", BuildConfig.API_KEY);
        model = GenerativeModelFutures.from(made);
        chat = model.startChat();
    }

    private void ask(Content content) {
        Futures.addCallback(model.generateContent(content), callback, executor);
        //                        ^^^^^^^^^^^^^^^ generateContent gemini-1.5-flash @google
        chat.sendMessage(content);
        //   ^^^^^^^^^^^ generateContent gemini-1.5-flash @google
    }
}
`,
      'java',
    );
    await assertCalls(
      `
import com.google.firebase.ai.FirebaseAI;
import com.google.firebase.ai.GenerativeModel;
import com.google.firebase.ai.java.GenerativeModelFutures;
import com.google.firebase.ai.type.GenerativeBackend;

class Repository {
    private final GenerativeModelFutures handed;
    Repository(GenerativeModelFutures handed) { this.handed = handed; }

    void ask(Content content) {
        GenerativeModel made = FirebaseAI.getInstance(GenerativeBackend.vertexAI()).generativeModel("gemini-2.5-flash");
        GenerativeModelFutures.from(made).generateContent(content);
        //                                ^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @vertex
        handed.generateContent(content);
        //     ^^^^^^^^^^^^^^^ generateContent ? @google
        handed.countTokens(content);
    }
}
`,
      'java',
    );
  });
});
