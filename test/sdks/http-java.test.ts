import { assertCalls } from '../support/expected-calls';

const IMPORTS = `
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.io.DataOutputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.http.*;
import java.util.*;
import okhttp3.*;
import org.json.JSONObject;
import org.springframework.http.*;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.*;
`;

const inClass = (members: string) => assertCalls(`${IMPORTS}class Bot {${members}}`, 'java');

describe('HTTP clients of Java', () => {
  it('read requests of the standard library', () =>
    inClass(`
  private static final String API_URL = "https://api.openai.com/v1/chat/completions";
  void run(String prompt) throws Exception {
    String body = """
        {"model": "gpt-4o", "max_tokens": 100, "messages": [{"role": "user", "content": "%s"}]}
        """.formatted(prompt);
    HttpRequest request = HttpRequest.newBuilder()
        .uri(URI.create(API_URL))
        .header("Authorization", "Bearer " + KEY)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    //                         ^^^^ chat gpt-4o @openai out=1..100..100
    HttpClient client = HttpClient.newBuilder().build();
    client.sendAsync(HttpRequest.newBuilder(URI.create("https://api.anthropic.com/v1/messages")).POST(HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(Map.of("model", "claude-sonnet-4-5", "max_tokens", 5, "messages", List.of(Map.of("role", "user", "content", prompt)))))).build(), handler);
    //     ^^^^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..5..5
    client.send(HttpRequest.newBuilder().uri(URI.create("https://api.openai.com/v1/models")).GET().build(), handler);
  }
`));

  it('see where a connection of an address leads, however that was made', () =>
    inClass(`
  void run() throws Exception {
    URL url = new URL("https://api.openai.com/v1/chat/completions");
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    //                                                     ^^^^^^^^^^^^^^ chat ? @openai
    URI.create("https://api.anthropic.com/v1/messages").toURL().openConnection();
    //                                                          ^^^^^^^^^^^^^^ messages ? @anthropic
    new URI("https://api.openai.com/v1/embeddings").toURL().openConnection().getInputStream();
    //                                                                       ^^^^^^^^^^^^^^ embeddings ? @openai
    new URL("https://example.com/v1/orders").openConnection().getInputStream();
  }
`));

  it('read what is written to the stream of a connection, which sends where it is first asked for the answer', () =>
    inClass(`
  void run(String prompt) throws Exception {
    URL url = new URL("https://api.openai.com/v1/chat/completions");
    HttpURLConnection first = (HttpURLConnection) url.openConnection();
    String body = "{\\"model\\": \\"gpt-4o-mini\\", \\"max_tokens\\": 50, \\"messages\\": [{\\"role\\": \\"user\\", \\"content\\": \\"" + prompt + "\\"}]}";
    try (OutputStream stream = first.getOutputStream()) {
      byte[] bytes = body.getBytes("utf-8");
      stream.write(bytes, 0, bytes.length);
    }
    if (first.getResponseCode() != 200) throw new IOException("HTTP " + first.getResponseCode());
    //        ^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai out=1..50..50
    read(first);
    HttpURLConnection second = (HttpURLConnection) url.openConnection();
    DataOutputStream out = new DataOutputStream(second.getOutputStream());
    out.writeBytes("{\\"model\\": \\"gpt-4o\\", \\"messages\\": []}");
    new BufferedReader(new InputStreamReader(second.getInputStream()));
    //                                              ^^^^^^^^^^^^^^ chat gpt-4o @openai
  }
  String read(HttpURLConnection connection) throws Exception {
    return new String(connection.getInputStream().readAllBytes());
  }
`));

  it('read writers whose package is imported whole', () =>
    assertCalls(
      `
import java.io.*;
import java.net.*;
import java.util.*;
import com.fasterxml.jackson.databind.*;
class Bot {
  private final ObjectMapper mapper = new ObjectMapper();
  void run() throws Exception {
    Map<String, Object> body = new HashMap<>();
    body.put("model", "gpt-4o");
    HttpURLConnection connection = (HttpURLConnection) new URL("https://api.openai.com/v1/chat/completions").openConnection();
    OutputStreamWriter out = new OutputStreamWriter(connection.getOutputStream());
    out.write(mapper.writeValueAsString(body));
    connection.getInputStream();
    //         ^^^^^^^^^^^^^^ chat gpt-4o @openai
  }
}
`,
      'java',
    ));

  it('read requests below a base address that was given elsewhere', () =>
    inClass(`
  private final WebClient client;
  private final RestTemplate rest;
  Bot(WebClient client, RestTemplate rest) { this.client = client; this.rest = rest; }
  void run(Map<String, Object> body) {
    StringBuilder pathBuilder = new StringBuilder("/v1beta/models/");
    pathBuilder.append("gemini-2.5-flash").append(":generateContent");
    client.post().uri(pathBuilder.toString()).bodyValue(body).retrieve().bodyToMono(String.class).block();
    //                                                        ^^^^^^^^ generateContent gemini-2.5-flash @?
    rest.postForObject("/v1/chat/completions", body, String.class);
    //   ^^^^^^^^^^^^^ chat ? @?
    rest.postForObject("/orders", body, String.class);
  }
`));

  it('read requests of OkHttp', () =>
    inClass(`
  private final OkHttpClient client = new OkHttpClient();
  void run(String prompt) throws Exception {
    JSONObject json = new JSONObject();
    json.put("model", "gpt-3.5-turbo");
    json.put("messages", List.of(Map.of("role", "user", "content", prompt)));
    RequestBody body = RequestBody.create(json.toString(), MediaType.get("application/json"));
    Request request = new Request.Builder().url("https://api.openai.com/v1/chat/completions").post(body).build();
    try (Response response = client.newCall(request).execute()) {
      //                                             ^^^^^^^ chat gpt-3.5-turbo @openai
    }
    client.newCall(request).enqueue(new Callback() { });
    //                      ^^^^^^^ chat gpt-3.5-turbo @openai
  }
`));

  it("read requests of Spring's clients", () =>
    inClass(`
  private final RestTemplate restTemplate;
  private final WebClient webClient = WebClient.builder().baseUrl("https://api.openai.com/v1").build();
  record Message(String role, String content) {}
  record ChatBody(String model, List<Message> messages) {}
  void run(HttpHeaders headers) {
    Map<String, Object> body = new HashMap<>();
    body.put("model", "gpt-4o-mini");
    body.put("messages", List.of(Map.of("role", "user", "content", "hi")));
    HttpEntity<Map<String, Object>> entity = new HttpEntity<>(body, headers);
    restTemplate.postForObject("https://api.openai.com/v1/chat/completions", entity, String.class);
    //           ^^^^^^^^^^^^^ chat gpt-4o-mini @openai in=8
    restTemplate.exchange("https://api.openai.com/v1/chat/completions", HttpMethod.POST, entity, Map.class);
    //           ^^^^^^^^ chat gpt-4o-mini @openai in=8
    restTemplate.exchange("https://api.openai.com/v1/models", HttpMethod.GET, entity, Map.class);
    webClient.post().uri("/chat/completions").bodyValue(body).retrieve().bodyToMono(String.class);
    //                                                        ^^^^^^^^ chat gpt-4o-mini @openai in=8
    webClient.post().uri("/chat/completions").bodyValue(new ChatBody("gpt-4.1", List.of(new Message("user", "hi")))).retrieve();
    //                                                                                                               ^^^^^^^^ chat gpt-4.1 @openai in=8
  }
`));

  it("read requests of templates that Spring's builder makes", () =>
    inClass(`
  private final RestTemplate restTemplate;
  private final RestTemplate rooted;
  Bot(RestTemplateBuilder builder) {
    this.restTemplate = builder.setConnectTimeout(Duration.ofSeconds(9)).build();
    this.rooted = builder.rootUri("https://api.openai.com").build();
  }
  void run(Map<String, Object> body) {
    restTemplate.postForEntity("https://api.openai.com/v1/chat/completions", new HttpEntity<>(body), String.class);
    //           ^^^^^^^^^^^^^ chat ? @openai
    rooted.postForObject("/v1/embeddings", body, String.class);
    //     ^^^^^^^^^^^^^ embeddings ? @openai
  }
`));

  it("read requests of Apache's client", () =>
    inClass(`
  void run() {
    CloseableHttpClient client = HttpClients.createDefault();
    HttpPost post = new HttpPost("https://api.deepseek.com/chat/completions");
    post.setHeader("Content-Type", "application/json");
    post.setEntity(new StringEntity("{\\"model\\": \\"deepseek-chat\\", \\"messages\\": [{\\"role\\": \\"user\\", \\"content\\": \\"hi\\"}]}"));
    client.execute(post);
    //     ^^^^^^^ chat deepseek-chat @deepseek
  }
`));

  it('read addresses that a base and a function say together', () =>
    inClass(`
  private final WebClient whole = WebClient.builder().baseUrl("https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent").build();
  private final WebClient openai = WebClient.builder().baseUrl("https://api.openai.com").build();
  void run(String key, Map<String, Object> body) {
    whole.post().uri(at -> at.queryParam("key", key).build()).bodyValue(body).retrieve().bodyToMono(String.class);
    //                                                                        ^^^^^^^^ generateContent gemini-2.0-flash @google
    openai.post().uri(at -> at.path("/v1/chat/completions").build()).bodyValue(Map.of("model", "gpt-4o-mini")).retrieve();
    //                                                                                                         ^^^^^^^^ chat gpt-4o-mini @openai
    openai.post().uri(at -> at.path("/v1/files").build()).bodyValue(body).retrieve();
  }
`));

  it('read the requests that are handed to what sends them, and see resources that were opened before', () =>
    inClass(`
  void ask(String base) throws Exception { send(new HttpPost(base)); }
  void look(String base, String json) throws Exception {
    HttpPost post = new HttpPost(base + "/chat/completions");
    post.setEntity(new StringEntity(json));
    send(post);
//  ^^^^ use ? @?
  }
  private void send(HttpPost post) throws Exception {
    try (CloseableHttpClient client = HttpClients.custom().build(); var response = client.execute(post)) {
      //                                                                                  ^^^^^^^ chat ? @?
      response.getEntity();
    }
  }
`));

  it('read the fields of forms', () =>
    inClass(`
  void run(OkHttpClient client, java.io.File file) throws Exception {
    RequestBody form = new MultipartBody.Builder().setType(MultipartBody.FORM).addFormDataPart("file", "a.mp3", RequestBody.create(file, null)).addFormDataPart("model", "whisper-1").build();
    client.newCall(new Request.Builder().url("https://api.openai.com/v1/audio/transcriptions").post(form).build()).execute();
    //                                                                                                             ^^^^^^^ transcription whisper-1 @openai
  }
  void send(RestTemplate rest, WebClient web) {
    var fields = new LinkedMultiValueMap<String, Object>();
    fields.add("model", "whisper-1");
    rest.exchange("https://api.openai.com/v1/audio/transcriptions", HttpMethod.POST, new HttpEntity<>(fields, null), String.class);
    //   ^^^^^^^^ transcription whisper-1 @openai
    MultipartBodyBuilder parts = new MultipartBodyBuilder();
    parts.part("model", "gpt-4o-transcribe");
    web.post().uri("https://api.openai.com/v1/audio/transcriptions").body(BodyInserters.fromMultipartData(parts.build())).retrieve();
    //                                                                                                                    ^^^^^^^^ transcription gpt-4o-transcribe @openai
  }
`));

  it('tell requests to hidden addresses by the types of their bodies, and by contents with parts', () =>
    assertCalls(
      `
import com.example.dto.ChatGPTRequest;
import com.example.dto.CompletionRequest;
import com.example.dto.Order;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

class OpenAiService {
  @Value("\${ai.url}")
  private String apiUrl;
  private final RestTemplate rest = new RestTemplate();
  void ask(String prompt, Order order) {
    rest.postForObject(apiUrl, new ChatGPTRequest("gpt-4o", prompt), ChatGPTResponse.class);
    //   ^^^^^^^^^^^^^ chat gpt-4o @?
    rest.postForObject(apiUrl, CompletionRequest.builder().model("gpt-4").prompt(prompt).build(), Map.class);
    //   ^^^^^^^^^^^^^ chat gpt-4 @?
    rest.postForObject(apiUrl, Map.of("contents", List.of(Map.of("parts", List.of(Map.of("text", prompt))))), String.class);
    //   ^^^^^^^^^^^^^ generateContent ? @?
    rest.postForObject(apiUrl, order, Order.class);
    rest.postForObject(apiUrl, new EmbeddingRequest(prompt), Map.class);
  }
}
`,
      'java',
    ));

  it('fill in the variables of addresses, and read requests of Spring that are whole', () =>
    assertCalls(
      `
import java.net.URI;
import java.util.Map;
import org.springframework.http.RequestEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

class Bot {
  private static final String URL = "https://generativelanguage.googleapis.com/v1beta/models/{model}:generateContent?key={key}";
  private final RestTemplate rest = new RestTemplate();
  private final RestClient client = RestClient.create();
  void run(String chosen, Map<String, Object> body) {
    client.post().uri(URL, "gemini-2.5-flash", "key").body(body).retrieve().body(String.class);
    //                                                           ^^^^^^^^ generateContent gemini-2.5-flash @google
    rest.postForObject(URL, body, String.class, "gemini-2.5-pro", "key");
    //   ^^^^^^^^^^^^^ generateContent gemini-2.5-pro @google
    rest.postForObject(URL, body, String.class, chosen, "key");
    //   ^^^^^^^^^^^^^ generateContent ? @google
    rest.exchange(RequestEntity.post(URI.create("https://api.openai.com/v1/chat/completions")).body(Map.of("model", "gpt-4o")), Map.class);
    //   ^^^^^^^^ chat gpt-4o @openai
  }
}
`,
      'java',
    ));

  it('read requests of Jakarta REST, of the chains of Apache and of Jsoup', () =>
    assertCalls(
      `
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import org.apache.http.client.fluent.Request;
import org.apache.http.entity.ContentType;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

class Bot {
  private static final String URL = "https://api.openai.com/v1/chat/completions";
  void run() throws Exception {
    Client client = ClientBuilder.newClient();
    client.target("https://api.openai.com").path("v1/chat/completions").request().header("a", "b")
        .post(Entity.json("{\\"model\\": \\"gpt-4o\\", \\"messages\\": []}"));
    //   ^^^^ chat gpt-4o @openai
    client.target("https://example.com/orders").request().post(Entity.json("{}"));
    Request.Post(URL).bodyString("{\\"model\\": \\"gpt-4\\", \\"messages\\": []}", ContentType.APPLICATION_JSON).execute();
    //                                                                                                     ^^^^^^^ chat gpt-4 @openai
    Request.Get("https://api.openai.com/v1/models").execute();
    Jsoup.connect(URL).method(Connection.Method.POST).requestBody("{\\"model\\": \\"gpt-4.1\\", \\"messages\\": []}").execute();
    //                                                                                                          ^^^^^^^ chat gpt-4.1 @openai
    Jsoup.connect("https://example.com").get();
  }
}
`,
      'java',
    ));
});
