package examples;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

/** Tells what ails a plant, and writes a letter of comfort to each owner. */
public final class PlantDoctor {
  private static final String SYSTEM = """
      You are a doctor of house plants.
      Name the likeliest illness first, then what to do this week.
      """;

  private final OpenAIClient client;

  PlantDoctor(OpenAIClient client) {
    this.client = client;
  }

  String diagnose(String symptoms) {
    ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
        .model(ChatModel.GPT_4_1_MINI)
        .maxCompletionTokens(300)
        .addSystemMessage(SYSTEM)
        .addUserMessage("My plant: " + symptoms)
        .build();
    return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
  }

  void comfort(List<String> owners) {
    for (String owner : owners) {
      var letter = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4_1).maxCompletionTokens(200);
      letter.addUserMessage(String.format("Write a kind letter of four sentences to %s, whose fern has died.", owner));
      client.chat().completions().create(letter.build());
    }
  }

  public static void main(String[] args) {
    PlantDoctor doctor = new PlantDoctor(OpenAIOkHttpClient.fromEnv());
    System.out.println(doctor.diagnose("yellow leaves, wet soil, small flies"));
    doctor.comfort(List.of("Ada", "Ben", "Cleo"));
  }
}
