import { java } from '../../../server/src/languages/java/java';
import { evaluating } from '../../support/evaluates';

const holds = evaluating(java);

describe('What Java means', () => {
  it('sees members by their bare names, set so or through this', () =>
    holds(`
      class Bot {
        static final String SYSTEM = "Be brief";
        private String model;
        private final String kind;
        private String text = "t";
        Bot(String model) { this.model = model; kind = "fast"; }
        Bot() { this("n"); }
        void use(String text) {
          show(kind); // => *"fast" | "slow"
          show(this.kind); // => *"fast" | "slow"
          show(text); // => ?text
          show(label("a")); // => *"fast a" | "slow a"
          show(SYSTEM + "."); // => "Be brief."
          kind = "slow";
          show(kind); // => "slow"
        }
        String label(String suffix) { return kind + " " + suffix; }
        static void main() {
          show(new Bot("m").model); // => "m"
          show(new Bot().model); // => "n"
          show(Bot.SYSTEM); // => "Be brief"
        }
      }
    `));

  it('tells methods from fields of the same name', () =>
    holds(`
      record Config(String model, int cap) {
        String both() { return model + cap; }
      }
      enum Model {
        FAST("gpt-4o-mini"), GOOD("gpt-4o");
        private final String id;
        Model(String id) { this.id = id; }
        public String id() { return id; }
        public String getId() { return this.id; }
      }
      class Main {
        private final Config config = new Config("m", 5);
        Config config() { return config; }
        void main() {
          show(config.model()); // => "m"
          show(config().cap()); // => 5
          show(config.both()); // => "m5"
          show(Model.FAST.id()); // => "gpt-4o-mini"
          show(Model.GOOD.getId()); // => "gpt-4o"
        }
      }
    `));

  it('follows builders of text, and beans that are set', () =>
    holds(`
      class Request { private String model = "a"; public void setModel(String model) { this.model = model; } }
      class Main {
        void main(String name) {
          StringBuilder text = new StringBuilder();
          text.append("Hi ").append(name);
          text.append("!");
          show(text.toString()); // => "Hi ‹name›!"
          Request request = new Request();
          request.setModel("b");
          show(request.model); // => "b"
          Map<String, Object> body = new HashMap<>();
          body.put("model", "m");
          List<Map<String, String>> messages = new ArrayList<>();
          messages.add(Map.of("role", "user"));
          body.put("messages", messages);
          show(body); // => {model: "m", messages: [{role: "user"}]}
          show(String.join(", ", List.of("a", "b"))); // => "a, b"
          show(List.of("a", "b").stream().map(x -> "- " + x).collect(Collectors.joining("|"))); // => "- a|- b"
        }
      }
    `));

  it('follows trees of JSON', () =>
    holds(`
      import com.fasterxml.jackson.databind.ObjectMapper;
      import com.fasterxml.jackson.databind.node.*;
      import org.json.*;
      class Main {
        private final ObjectMapper mapper = new ObjectMapper();
        void main(String name) {
          JSONObject body = new JSONObject();
          body.put("model", "m").put("n", 1);
          JSONArray messages = new JSONArray();
          messages.put(new JSONObject().put("role", "user").put("content", name));
          body.put("messages", messages);
          show(body); // => {model: "m", n: 1, messages: [{role: "user", content: ?name}]}
          ObjectNode root = mapper.createObjectNode();
          root.put("model", "m");
          ArrayNode list = root.putArray("messages");
          list.addObject().put("role", "user").put("content", "hi");
          show(root); // => {model: "m", messages: ?…}
          show(list); // => [{role: "user", content: "hi"}]
          show(mapper.writeValueAsString(Map.of("a", 1))); // => "{\\"a\\":1}"
        }
      }
    `));

  it('chooses by what is known', () =>
    holds(`
      class Main {
        String pick(String kind) {
          return switch (kind) { case "a", "b" -> "x"; case "c" -> "y"; default -> "z"; };
        }
        void main() {
          show(pick("b")); // => "x"
          show(pick("q")); // => "z"
          String model = System.getenv("MODEL") != null ? System.getenv("MODEL") : "gpt-4o";
          show(model); // => "gpt-4o" given MODEL = gpt-4o
          show(Optional.ofNullable(System.getenv("MODEL")).orElse("gpt-4o")); // => "gpt-4o" given MODEL = gpt-4o
          String other = System.getenv("OTHER");
          if (other == null || other.isBlank()) other = "o";
          show(other); // => "o" given OTHER = o
          show(System.getenv().getOrDefault("MODEL", "gpt-4o")); // => "gpt-4o" given MODEL = gpt-4o
        }
      }
    `));

  it('opens resources one after another', () =>
    holds(`
      class A {
        void run() throws Exception {
          try (var first = "a"; var second = first + "b") {
            show(second); // => "ab"
          }
        }
      }
    `));

  it('sets fields by the builders that Lombok makes', () =>
    holds(`
      @Data @Builder
      class Question {
        private String model;
        private int cap;
      }
      class A {
        void run() {
          Question one = Question.builder().model("a").build();
          show(one.getModel()); // => "a"
          show(Question.builder().cap(5).model("b").build().getCap()); // => 5
        }
      }
    `));
});
