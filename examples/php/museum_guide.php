<?php

declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

use OpenAI\Client;

const TONE = 'warm, curious, never condescending';

enum Model: string
{
    case Short = 'gpt-4.1-mini';
    case Long = 'gpt-4.1';
}

/** Writes the texts of a museum's audio guide and has them read aloud. */
final class MuseumGuide
{
    private const VOICE_MODEL = 'gpt-4o-mini-tts';

    private array $history = [];

    public function __construct(private readonly Client $client, private Model $model = Model::Short)
    {
        $this->history[] = ['role' => 'system', 'content' => 'You write for an audio guide. Tone: ' . TONE . '.'];
    }

    public function describe(string $exhibit, int $words = 120): string
    {
        $prompt = <<<PROMPT
            Describe this exhibit for visitors who stand in front of it: {$exhibit}
            At most {$words} words, no headings, one question to the visitor at the end.
            PROMPT;
        $response = $this->client->chat()->create([
            'model' => $this->model->value,
            'messages' => [...$this->history, ['role' => 'user', 'content' => $prompt]],
            'max_tokens' => 300,
        ]);

        return $response->choices[0]->message->content;
    }

    public function read(string $text): string
    {
        return $this->client->audio()->speech([
            'model' => self::VOICE_MODEL,
            'input' => $text,
            'voice' => 'sage',
        ]);
    }
}

/** Translations go to Cheapa, without a client of its own. */
function translate(string $text, string $language): string
{
    $request = curl_init('https://api.cheapaapi.com/v1/chat/completions');
    curl_setopt_array($request, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => ['Content-Type: application/json', 'Authorization: Bearer ' . getenv('CHEAPA_API_KEY')],
        CURLOPT_POSTFIELDS => json_encode([
            'model' => 'gpt-5.4-mini',
            'messages' => [['role' => 'user', 'content' => "Translate into {$language}, keep the tone:\n\n{$text}"]],
            'max_completion_tokens' => 600,
        ]),
    ]);
    $answer = json_decode((string) curl_exec($request), true);

    return $answer['choices'][0]['message']['content'] ?? $text;
}

$guide = new MuseumGuide(OpenAI::client(getenv('OPENAI_API_KEY')));

foreach (['a bronze bell of 1412', 'a loom with a half-finished carpet', 'the log book of a whaler'] as $exhibit) {
    $text = $guide->describe($exhibit);
    file_put_contents(md5($exhibit) . '.mp3', $guide->read($text));
    foreach (['French', 'Japanese'] as $language) {
        echo $language, ': ', translate($text, $language), PHP_EOL;
    }
}
