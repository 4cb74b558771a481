import { assertCalls } from '../support/expected-calls';

describe('Raw HTTP in PHP', () => {
  it('reads the options of cURL handles', () =>
    assertCalls(
      `<?php
define('API_URL', 'https://api.openai.com/v1/chat/completions');
const MODEL = 'gpt-4o-mini';

function ask($prompt, $model = MODEL) {
    $data = array(
        'model' => $model,
        'messages' => array(array('role' => 'user', 'content' => $prompt)),
        'max_tokens' => 200,
    );
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, API_URL);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_POST, true);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));
    $response = curl_exec($ch);
    //          ^^^^^^^^^ chat gpt-4o-mini @openai in=8 out=1..200..200
    curl_close($ch);
    return json_decode($response, true);
}

  ask('hello');
//^^^ use gpt-4o-mini @openai

class Claude {
    private $ch;
    private static $url = 'https://api.anthropic.com/v1/messages';

    public function send(array $messages) {
        $ch = curl_init(self::$url);
        $options = [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => json_encode(['model' => 'claude-3-5-sonnet-20241022', 'max_tokens' => 1024, 'messages' => $messages]),
        ];
        curl_setopt_array($ch, $options);
        $result = curl_exec($ch);
        //        ^^^^^^^^^ messages claude-3-5-sonnet-20241022 @anthropic out=1..300..1024
        return $result;
    }
}

$object = new stdClass();
$object->model = 'gpt-4';
$object->messages = [];
$ch = curl_init('https://api.openai.com/v1/chat/completions');
curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($object));
  curl_exec($ch);
//^^^^^^^^^ chat gpt-4 @openai
$key = getenv('GEMINI_API_KEY');
$handle = curl_init("https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key={$key}");
curl_setopt_array($handle, [
    CURLOPT_CUSTOMREQUEST => 'POST',
    CURLOPT_POSTFIELDS => json_encode(['contents' => [['parts' => [['text' => 'hello']]]]]),
]);
  curl_exec($handle);
//^^^^^^^^^ generateContent gemini-2.0-flash @google
$models = curl_init('https://api.openai.com/v1/models');
curl_exec($models);
`,
      'php',
    ));

  it('reads Guzzle, its clients and requests', () =>
    assertCalls(
      `<?php
use GuzzleHttp\\Client;
use GuzzleHttp\\Psr7\\Request;

class Groq {
    protected Client $client;

    public function __construct() {
        $this->client = new Client(['base_uri' => 'https://api.groq.com/openai/v1/', 'headers' => ['Authorization' => 'Bearer x']]);
    }

    public function other($path) {
        return (new Client())->post('embeddings', ['json' => ['model' => 'text-embedding-3-small', 'input' => 'x']]);
        //                     ^^^^ embeddings text-embedding-3-small @?
    }

    public function chat($q) {
        return $this->client->post('chat/completions', [
            //                ^^^^ chat llama-3.1-8b-instant @groq out=1..10..10
            'json' => ['model' => 'llama-3.1-8b-instant', 'messages' => [['role' => 'user', 'content' => $q]], 'max_tokens' => 10],
        ]);
    }
}

$client = new \\GuzzleHttp\\Client();
$client->request('POST', 'https://api.openai.com/v1/embeddings', ['json' => ['model' => 'text-embedding-3-small', 'input' => 'x']]);
//       ^^^^^^^ embeddings text-embedding-3-small @openai in=1
$client->requestAsync('GET', 'https://api.openai.com/v1/models');
$request = new Request('POST', 'https://api.mistral.ai/v1/chat/completions', [], json_encode(['model' => 'mistral-small-latest', 'messages' => []]));
$client->sendAsync($request);
//       ^^^^^^^^^ chat mistral-small-latest @mistral
$client->post('https://api.openai.com/v1/audio/transcriptions', ['multipart' => [['name' => 'model', 'contents' => 'whisper-1'], ['name' => 'file', 'contents' => fopen('a.mp3', 'r')]]]);
//       ^^^^ transcription whisper-1 @openai
`,
      'php',
    ));

  it('reads the clients of frameworks', () =>
    assertCalls(
      `<?php
use Illuminate\\Support\\Facades\\Http;
use Symfony\\Contracts\\HttpClient\\HttpClientInterface;

Http::withToken(config('services.openai.key'))->timeout(60)->post('https://api.openai.com/v1/chat/completions', [
    //                                                       ^^^^ chat gpt-4o @openai
    'model' => 'gpt-4o',
    'messages' => [['role' => 'user', 'content' => 'hi']],
]);
Http::baseUrl('https://openrouter.ai/api/v1')->acceptJson()->post('/chat/completions', ['model' => 'openai/gpt-4o', 'messages' => []]);
//                                                           ^^^^ chat openai/gpt-4o @openrouter
Http::withBody(json_encode(['model' => 'gpt-4o-mini', 'messages' => []]), 'application/json')->post('https://api.openai.com/v1/chat/completions');
//                                                                                             ^^^^ chat gpt-4o-mini @openai
Http::get('https://api.openai.com/v1/models');

final class Ask {
    public function __construct(private HttpClientInterface $http) {}

    public function __invoke(string $q) {
        $this->http->request('POST', 'https://api.openai.com/v1/responses', ['json' => ['model' => 'gpt-4o', 'input' => $q]]);
        //           ^^^^^^^ responses gpt-4o @openai
    }
}

$body = wp_json_encode(['model' => 'gpt-4o', 'messages' => [['role' => 'user', 'content' => sanitize_text_field($_POST['q'])]]]);
$response = wp_remote_post('https://api.openai.com/v1/chat/completions', array('headers' => $headers, 'body' => $body));
//          ^^^^^^^^^^^^^^ chat gpt-4o @openai
$context = stream_context_create(['http' => ['method' => 'POST', 'content' => $body]]);
  file_get_contents('https://api.openai.com/v1/chat/completions', false, $context);
//^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
file_get_contents('prompts/a.txt');
wp_remote_get('https://api.openai.com/v1/models', ['body' => $body]);
$groq = new \\LucianoTonet\\GroqPHP\\Groq('key');
$groq->chat()->completions()->create(['model' => 'llama-3.1-8b-instant', 'messages' => []]);
//                            ^^^^^^ chat llama-3.1-8b-instant @groq
$unknown->post('https://api.openai.com/v1/chat/completions', ['json' => ['model' => 'gpt-4o', 'messages' => []]]);
//        ^^^^ chat gpt-4o @openai
$unknown->post('/v1/chat/completions', ['model' => 'gpt-4o', 'messages' => []]);
Route::post('/v1/chat/completions', [ChatController::class, 'store']);
`,
      'php',
    ));

  it('takes models from what may be given, and bodies where they are put in', () =>
    assertCalls(
      `<?php
class Assistant {
    private $base = 'https://api.openai.com/v1';
    private $default_model = 'gpt-4o-mini';

    public function ask($prompt, $options = array()) {
        return $this->request('/chat/completions', array(
        //            ^^^^^^^ use gpt-4o-mini @openai
            'model' => isset($options['model']) ? sanitize_text_field($options['model']) : $this->default_model,
            'messages' => array(array('role' => 'user', 'content' => $prompt)),
        ));
    }

    protected function request($endpoint, $body, $method = 'POST') {
        $args = array('method' => $method, 'timeout' => 60);
        if ('POST' === $method && !empty($body)) {
            $args['body'] = wp_json_encode($body);
        }
        return wp_remote_request($this->base . $endpoint, $args);
        //     ^^^^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
    }
}

function translate($text) {
    $model = get_option('translator_model');
    if (empty($model)) {
        $model = 'gpt-4.1-nano';
    }
    $body = array('model' => $model, 'messages' => array(array('role' => 'user', 'content' => $text)));
    return wp_remote_post('https://api.openai.com/v1/chat/completions', array('body' => wp_json_encode($body)));
    //     ^^^^^^^^^^^^^^ chat gpt-4.1-nano @openai
}
`,
      'php',
    ));

  it('read the model that is taken where nothing else is kept or given', () =>
    assertCalls(
      `<?php
use App\\Models\\Setting;
use Illuminate\\Support\\Arr;
use Illuminate\\Support\\Facades\\Http;

class Service {
    public function ask(array $args, $request) {
        $url = 'https://api.openai.com/v1/chat/completions';
        $args = wp_parse_args($args, ['model' => 'gpt-4o-mini', 'max_tokens' => 50]);
        wp_remote_post($url, ['body' => wp_json_encode(['model' => $args['model'], 'max_tokens' => intval($args['max_tokens'])])]);
//      ^^^^^^^^^^^^^^ chat gpt-4o-mini @openai
        Http::post($url, ['model' => Setting::get('ai.model', 'gpt-4o')]);
//            ^^^^ chat gpt-4o @openai
        Http::post($url, ['model' => Arr::get($args, 'model', 'gpt-4.1')]);
//            ^^^^ chat gpt-4.1 @openai
        Http::post($url, ['model' => $request->input('model', 'gpt-4')]);
//            ^^^^ chat gpt-4 @openai
        Http::post($url, ['model' => Setting::get($request, 'gpt-4')]);
//            ^^^^ chat ? @openai
        Http::post($url, ['model' => $this->pick('model', 'gpt-4')]);
//            ^^^^ chat ? @openai
    }
}
`,
      'php',
    ));

  it('reads the options of Guzzle by their constants', () =>
    assertCalls(
      `<?php
use GuzzleHttp\\Client;
use GuzzleHttp\\RequestOptions;

class Service {
    public function ask(Client $client) {
        $client->post('https://api.openai.com/v1/chat/completions', [
//               ^^^^ chat gpt-4o @openai
            RequestOptions::HEADERS => ['Authorization' => 'Bearer key'],
            RequestOptions::JSON => ['model' => 'gpt-4o'],
        ]);
        $client->post('https://api.openai.com/v1/chat/completions', [\\GuzzleHttp\\RequestOptions::BODY => json_encode(['model' => 'gpt-4'])]);
//               ^^^^ chat gpt-4 @openai
    }
}
`,
      'php',
    ));
});
