import assert from 'node:assert/strict';
import { modules } from '../../../server/src/languages/php/module-system';
import { assertProject } from '../../support/memory-project';
import { assertResolves } from '../../support/resolves';

describe('modules of PHP', () => {
  it('are files that are included, settings and classes of namespaces', () =>
    assertResolves(
      modules,
      {
        'lib/ai.php': '<?php function ask() {}',
        'config/services.php': '<?php return [];',
        'app/Services/Chat.php': '<?php\nnamespace App\\Services;\nclass Chat {}',
        'old/Chat.php': '<?php class Chat {}',
        'app/Models/Other.php': '<?php\nnamespace App\\Elsewhere;\nclass Other {}',
      },
      'app/Http/Controller.php',
      {
        './lib/ai.php': 'lib/ai.php',
        './ai.php': null,
        'config:services': 'config/services.php',
        'config:app': null,
        'App.Services.Chat': 'app/Services/Chat.php',
        'App.Models.Other': null,
        Chat: 'old/Chat.php',
      },
    ));

  it('are told by a look at the text', () => {
    const text = `<?php
namespace App\\Http;
use App\\Services\\Chat;
use OpenAI\\{Client, Factory as F};
use function App\\Support\\prompt;
require_once __DIR__ . '/../lib/ai.php';
class A extends Base { function f(Bot $bot) { new Helper(); Tool::make(); \\Vendor\\B::c(); config('services.openai.model'); } }
`;
    assert.deepEqual([...modules.specifiersIn(text)].sort(), [
      './../lib/ai.php',
      'App.Http.Base',
      'App.Http.Bot',
      'App.Http.Helper',
      'App.Http.Tool',
      'App.Services.Chat',
      'App.Support.prompt',
      'OpenAI.Client',
      'OpenAI.Factory',
      'Vendor.B',
      'config:services',
    ]);
  });
});

describe('PHP across files', () => {
  it('takes models from constants, configurations and parents of other files', () =>
    assertProject({
      'app/Services/Base.php': `<?php
namespace App\\Services;
use OpenAI\\Client;
abstract class Base { protected string $model = 'gpt-4o'; public function __construct(protected Client $client) {} }`,
      'app/Enums/Model.php':
        "<?php\nnamespace App\\Enums;\nenum Model: string { case Small = 'gpt-4o-mini'; }",
      'config/services.php':
        "<?php\nreturn ['openai' => ['model' => env('OPENAI_MODEL', 'gpt-4.1-mini'), 'key' => env('KEY')]];",
      'app/Services/Chat.php': `<?php
namespace App\\Services;
use App\\Enums\\Model;
class Chat extends Base {
    public function ask() {
        $this->client->chat()->create(['model' => $this->model, 'messages' => []]);
        //                     ^^^^^^ chat gpt-4o @openai
        $this->client->chat()->create(['model' => Model::Small->value, 'messages' => []]);
        //                     ^^^^^^ chat gpt-4o-mini @openai
        $this->client->chat()->create(['model' => config('services.openai.model', 'x'), 'messages' => []]);
        //                     ^^^^^^ chat gpt-4.1-mini @openai
        $this->client->chat()->create(['model' => config('other.model', 'gpt-4o'), 'messages' => []]);
        //                     ^^^^^^ chat gpt-4o @openai
    }
}
`,
    }));

  it('shows uses of wrappers that another file defines', () =>
    assertProject({
      'lib/ai.php': `<?php
define('MODEL', 'gpt-4o-mini');
function ask($prompt, $model = MODEL) {
    $ch = curl_init('https://api.openai.com/v1/chat/completions');
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['model' => $model, 'messages' => [['role' => 'user', 'content' => $prompt]]]));
    return curl_exec($ch);
    //     ^^^^^^^^^ chat gpt-4o-mini|gpt-4o @openai
}`,
      'index.php': `<?php
require_once __DIR__ . '/lib/ai.php';
  ask('hello');
//^^^ use gpt-4o-mini @openai
$x = ask('hello', 'gpt-4o');
//   ^^^ use gpt-4o @openai
`,
    }));
});
