import assert from 'node:assert/strict';
import { lowered, lowers } from './harness';

describe('PHP namespaces', () => {
  it('are modules, and see their own files', () =>
    lowers(
      'namespace A\\B;\nuse C\\D; use C\\D as E; use F\\{G, H\\I as J}; use function K\\l; use M;',
      `
      import "A.B" {* as _}
      import "C" {D}
      import "C" {D as E}
      import "F" {G}
      import "F.H" {I as J}
      import "K" {l}
      import "" {M}
      `,
    ));

  it('in braces', () => lowers('namespace A { f(); }', 'import "A" {* as _}\nf()'));
});

describe('PHP files', () => {
  it('include each other', () =>
    lowers(
      "require_once __DIR__ . '/lib/a.php'; include '../b.php'; require dirname(__FILE__, 2) . '/c.php'; require ROOT . 'd.php'; $e = include __DIR__.'/e.php'; require $f;",
      `
      import "./lib/a.php" {* as _}
      import "./../b.php" {* as _}
      import "./../c.php" {* as _}
      import "./d.php" {* as _}
      $e = include("./e.php")
      include($f)
      `,
    ));

  it('return what is included', () => lowers("return ['a' => 1];", 'export {} default {"a": 1}'));
});

describe('PHP control flow', () => {
  it('branches in all their spellings', () =>
    lowers(
      'if ($a) f(); elseif ($b) { g(); } else if ($c) h(); else i();\nif ($d): j(); else: k(); endif;',
      `
      if $a {
        f()
      } else {
        if $b {
          g()
        } else {
          if $c {
            h()
          } else {
            i()
          }
        }
      }
      if $d {
        j()
      } else {
        k()
      }
      `,
    ));

  it('around text of a page', () =>
    lowers(
      'if ($a): ?><b>x</b><?php f(); endif; ?>\n<p><?= g() ?></p>',
      `
      if $a {
        f()
      }
      g()
      `,
    ));

  it('loops', () =>
    lowers(
      "foreach ($a as $b) f(); foreach ($c as $k => ['d' => $e]) { break; } for ($i = 0, $n = 9; $i < $n; $i++) { g(); } while ($h) { continue; } do { j(); } while (k());",
      `
      loop $b in $a.as $value() {
        f()
      }
      loop [$k, {d: $e}] in $c.as $key => $value() {
        break
      }
      ($n = 9)
      loop counter(0 < $n step 1) header(0; ($i < $n); ($i += 1)) {
        g()
      }
      loop header($h) {
        continue
      }
      loop header(k()) {
        j()
      }
      `,
    ));

  it('cases without a body share the next one', () =>
    lowers(
      'switch ($a) { case 1: case 2: f(); break; default: g(); }',
      `
      switch $a {
        case 1, 2 {
          f()
          break
        }
        case _ {
          g()
        }
      }
      `,
    ));

  it('exceptions and ends', () =>
    lowers(
      "try { f(); } catch (A | B $e) { throw new C('x'); } catch (D) { exit(1); } finally { die('y'); }\n$x = g() or die;",
      `
      try {
        f()
      } handler {
        $e = <>
        throw new C("x")
      } handler {
        throw 1
      } finally {
        throw die("y")
      }
      $x = g()
      `,
    ));
});

describe('PHP definitions', () => {
  it('functions and closures', () =>
    lowers(
      'function f(int|A $a, ?B &$b = null, \\C\\D ...$rest): ?E { return fn($x) => $x . g(function() use ($a, &$b) { yield 1; }); }',
      `
      import "C" {D as \\C\\D}
      function f($a: A, $b: B = null, *$rest: \\C\\D): E {
        return lambda($x) => \`\${$x}\${g(lambda*() {})}\`
      }
      `,
    ));

  it('what is changed outside of a function', async () => {
    const [, statement] = await lowered(
      '<?php function f() { global $client, $model; $g = function () use (&$total, $x) { $total = 1; }; }',
    );
    assert.ok(statement?.kind === 'function' && 'statements' in statement.fn.body);
    assert.deepEqual(statement.fn.outerNames?.toSorted(), ['$client', '$model']);
    const [inner] = statement.fn.body.statements;
    assert.ok(inner?.kind === 'assign' && inner.value?.kind === 'lambda');
    assert.deepEqual(inner.value.fn.outerNames, ['$total']);
  });

  it('classes with properties, constants, promoted parameters and traits', () =>
    lowers(
      `
#[Model('gpt-4o')]
final class Bot extends Base implements Talks
{
    use Logs, Retries;
    public const MODEL = 'gpt';
    private static ?self $one = null;
    protected ?Client $client, $other;
    public function __construct(private readonly Client $chat, string $name = 'x') { parent::__construct($name); }
    public static function make(): static { return new static(); }
    public function __invoke() {}
    abstract function ask();
}`,
      `
      @new Model("gpt-4o") class Bot(Base, Talks, Logs, Retries) {
        static field MODEL = "gpt"
        static field $one: @self = null
        field client: Client
        field other: Client
        field chat: Client
        method constructor function __construct($chat: Client, $name = "x") {
          @self.chat = $chat
          super($name)
        }
        method make static function make(): @self {
          return new @self()
        }
        method __call__ function __invoke() {}
        method ask function ask() => <>
      }
      `,
    ));

  it('enumerations and traits', () =>
    lowers(
      "enum Plan: string { case Free = 'a'; case Paid; const X = self::Free; } trait T { public $x = 1; }",
      `
      class Plan {
        static field Free = "a"
        static field Paid = <>
        static field X = @self.Free
      }
      class T {
        field x = 1
      }
      `,
    ));

  it('constants', () =>
    lowers(
      "const A = 1, B = 'x'; define('C', 2); define($d, 3);",
      `
      A = 1
      B = "x"
      C = 2
      define($d, 3)
      `,
    ));

  it('options of a handle are its members', () =>
    lowers(
      'curl_setopt($ch, CURLOPT_URL, $url); curl_setopt_array($this->ch, [CURLOPT_POST => 1, CURLOPT_POSTFIELDS => json_encode($d)]); curl_setopt_array($ch, $options);',
      `
      $ch.CURLOPT_URL = $url
      @self.ch.CURLOPT_POST = 1
      @self.ch.CURLOPT_POSTFIELDS = json_encode($d)
      $ch.CURLOPT_ARRAY = $options
      `,
    ));
});
