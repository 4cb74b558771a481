import { assertCalls } from '../support/expected-calls';

describe('Volley', () => {
  it('sends requests of classes without a name in Java', () =>
    assertCalls(
      `
import com.android.volley.Request;
import com.android.volley.RequestQueue;
import com.android.volley.toolbox.JsonObjectRequest;
import com.android.volley.toolbox.StringRequest;
import com.android.volley.toolbox.Volley;
import org.json.JSONObject;
class Screen {
  private RequestQueue queue;
  void onCreate() { queue = Volley.newRequestQueue(this); }
  void ask(Context context, String text) throws Exception {
    JSONObject body = new JSONObject();
    body.put("model", "gpt-3.5-turbo-instruct");
    body.put("prompt", text);
    body.put("max_tokens", 100);
    JsonObjectRequest request = new JsonObjectRequest(Request.Method.POST, "https://api.openai.com/v1/completions", body, this::show, this::fail) {
      @Override public Map<String, String> getHeaders() { return headers; }
    };
    Volley.newRequestQueue(context).add(request);
    //                              ^^^ completion gpt-3.5-turbo-instruct @openai out=1..100..100
    queue.add(new StringRequest(Request.Method.POST, "https://api.openai.com/v1/chat/completions", this::show, this::fail));
    //    ^^^ chat ? @openai
    queue.add(new JsonObjectRequest(Request.Method.GET, "https://api.openai.com/v1/completions", null, this::show, this::fail));
    queue.add(new JsonObjectRequest(Request.Method.POST, "https://example.com/orders", body, this::show, this::fail));
    names.add(request);
  }
}
`,
      'java',
    ));

  it('sends requests of objects in Kotlin', () =>
    assertCalls(
      `
import com.android.volley.Request
import com.android.volley.RequestQueue
import com.android.volley.toolbox.JsonObjectRequest
import org.json.JSONObject
class Screen(private val queue: RequestQueue) {
    private val url = "https://api.openai.com/v1/chat/completions"
    fun ask(text: String) {
        val body = JSONObject()
        body.put("model", "gpt-4o-mini")
        body.put("max_tokens", 50)
        val request: JsonObjectRequest = object : JsonObjectRequest(
            Request.Method.POST, url, body,
            { response -> show(response) },
            { error -> fail(error) },
        ) {
            override fun getHeaders(): MutableMap<String, String> = headers
        }
        queue.add(request)
        //    ^^^ chat gpt-4o-mini @openai out=1..50..50
    }
}
`,
      'kotlin',
    ));
});
