import { lowers } from './harness';

describe('PHP names', () => {
  it('variables keep their sign, classes and functions have none', () =>
    lowers(
      'f($x, X, X::Y, X::class, $x::$y, self::Z, static::$z, parent::f());',
      'f($x, X, X.Y, X, $x.$y, @self.Z, @self.$z, super.f())',
    ));

  it('names from the top are imported beside their statement', () =>
    lowers(
      '$x = new \\A\\B\\C(\\A\\B\\C::D, \\E::f(), \\strlen($y), F\\G::h(), namespace\\i());',
      `
      import "A.B" {C as \\A\\B\\C}
      $x = new \\A\\B\\C(\\A\\B\\C.D, E.f(), strlen($y), F.G.h(), i())
      `,
    ));

  it('constants of the language are texts', () =>
    lowers('$x = PHP_EOL . CURLOPT_URL . OTHER;', `$x = \`\\nCURLOPT_URL\${OTHER}\``));
});

describe('PHP texts', () => {
  it('single quotes keep everything but quotes and backslashes', () =>
    lowers("f('a\\'b', 'c\\\\d', 'e\\n$f');", 'f("a\'b", "c\\\\d", "e\\\\n$f")'));

  it('double quotes hold escapes and variables', () =>
    lowers(
      `$s = "a\\n\\u{1F600}\\x41\\101\\$b\\q $c {$d->e()} \${f} $g[h] $g[1] $g[$i] $j->k";`,
      `$s = \`a\\n😀AA$b\\\\q \${$c} \${$d.e()} \${$f} \${$g["h"]} \${$g[1]} \${$g[$i]} \${$j.k}\``,
    ));

  it('dots join texts to one', () =>
    lowers("$s = 'a' . $b . \"c$d\" . 'e' . (1 + 2);", `$s = \`a\${$b}c\${$d}e\${(1 + 2)}\``));

  it('heredocs lose the indentation of their end', () =>
    lowers(
      '$s = <<<TEXT\n    Hello $name,\n      you {$a["b"]}.\n    \\$5\n    TEXT;\n$t = <<<\'RAW\'\n  a $b\\n\n  RAW;',
      `
      $s = \`Hello \${$name},\\n  you \${$a["b"]}.\\n$5\`
      $t = "a $b\\\\n"
      `,
    ));

  it('format functions are one operator', () =>
    lowers(
      "$s = sprintf('%s of %d', $a, 2); $t = vsprintf(self::T, $list); $u = sprintf('%s', ...$more); $v = sprintf('x');",
      `
      $s = ("%s of %d" % [$a, 2])
      $t = (@self.T % $list)
      $u = ("%s" % [...$more])
      $v = "x"
      `,
    ));
});

describe('PHP arrays', () => {
  it('are objects with keys and lists without', () =>
    lowers(
      "$a = ['x' => 1, 2 => $b, ...$c]; $d = array(1, [2], ...$e); $f = []; $g = [...$h, ...$i];",
      `
      $a = {"x": 1, [2]: $b, ...$c}
      $d = [1, [2], ...$e]
      $f = []
      $g = array_merge($h, $i)
      `,
    ));

  it('grow and are taken apart', () =>
    lowers(
      "$a[] = 1; $a['b'][] = 2; $a['c']['d'] .= 'e'; [$x, , [$y]] = $z; ['k' => $k, 'l' => [$m]] = $n; list($o) = $p;",
      `
      $a.[](1)
      $a["b"].[](2)
      $a["c"]["d"] += "e"
      [$x, _, [$y]] = $z
      {k: $k, l: [$m]} = $n
      [$o] = $p
      `,
    ));

  it('are joined, the left one over the right one', () =>
    lowers(
      "$a = $b + ['c' => 1]; $a += ['d' => 2]; $e = $f + 1;",
      `
      $a = array_merge({"c": 1}, $b)
      $a = array_merge({"d": 2}, $a)
      $e = ($f + 1)
      `,
    ));

  it('of variables', () => lowers("f(compact('a', 'b'));", 'f({"a": $a, "b": $b})'));
});

describe('PHP calls', () => {
  it('with names, spreads and references', () =>
    lowers(
      '$a?->b(1, c: $d, ...$e); new A; new $b(1); f(...); $g(&$h); $i->{$j}(); K::$l();',
      `
      $a.b(1, c=$d, *$e)
      new A()
      new $b(1)
      $g($h)
      $i[$j]()
      K[$l]()
      `,
    ));

  it('of functions that work on one argument are its methods', () =>
    lowers(
      "$s = implode(', ', $list); $t = str_replace('{x}', $x, $s); array_push($list, 1, 2); foreach (range(1, $n) as $i) {}",
      `
      $s = ", ".implode($list)
      $t = $s.str_replace("{x}", $x)
      $list.array_push(1, 2)
      loop $i in range(1, ($n + 1)).as $value() {}
      `,
    ));

  it('what a container gives is what it was asked for', () =>
    lowers(
      '$a = app(A::class); $b = $c->make(B::class); $d = call_user_func($f, 1);',
      `
      $a = app(A)
      $b = B()
      $d = $f(1)
      `,
    ));

  it('casts are calls, as far as they change anything', () =>
    lowers(
      '$a = (int) $b; $c = (string)$d; $e = (array) $f; $g = @$h; $i = clone $j;',
      `
      $a = (int)($b)
      $c = (string)($d)
      $e = $f
      $g = $h
      $i = $j
      `,
    ));
});

describe('PHP choices', () => {
  it('fall back', () => lowers("$a = $b ?? $c ?: 'd' ;", '$a = (($b ?? $c) || "d")'));

  it('ask what is there', () =>
    lowers(
      "$a = empty($b['c']) ? 1 : 2; $d = isset($e, $f) ? 3 : 4;",
      `
      $a = ((! $b["c"]) ? 1 : 2)
      $d = ((($e !== null) && ($f !== null)) ? 3 : 4)
      `,
    ));

  it('match is a chain of tests', () =>
    lowers(
      "$a = match ($b) { 'c', 'd' => 1, default => 2 }; $e = match (true) { $f > 1 => 'g', $h => 'i' }; $j = match (k()) { 1 => 2, 3 => 4 };",
      `
      $a = ((($b === "c") || ($b === "d")) ? 1 : 2)
      $e = (($f > 1) ? "g" : "i")
      $j = match(k(); 2, 4)
      `,
    ));
});
