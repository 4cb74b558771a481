// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how holes are printed.
import assert from 'node:assert/strict';
import { lowered, lowers } from './harness';

/** What the literal means, as Python would have it. */
async function means(literal: string, value: string): Promise<void> {
  const [statement] = await lowered(`x = ${literal}\n`);
  assert.ok(statement?.kind === 'assign' && statement.value?.kind === 'string', literal);
  assert.equal(statement.value.value, value);
}

describe('Python strings', () => {
  it('decodes escapes', async () => {
    await means(String.raw`"a\tb\n\"q\" \\ \x41\u00e9\U0001F600\101\0"`, 'a\tb\n"q" \\ A\u00e9\u{1F600}A\0');
    await means(String.raw`'it\'s \a\b\f\v'`, "it's \x07\b\f\v");
    await means(String.raw`"\d \xZZ \u12 \U00110000"`, String.raw`\d \xZZ \u12 \U00110000`);
  });

  it('counts a named character as one', async () => {
    await means(String.raw`"\N{BULLET}."`, '\uFFFD.');
    await means(String.raw`f"\N{BULLET} {{}}"`, '\uFFFD {}');
  });

  it('leaves raw strings alone', async () => {
    await means(String.raw`r"\n\x41"`, String.raw`\n\x41`);
    await means(String.raw`Rb'\n'`, String.raw`\n`);
  });

  it('knows no unicode escapes in bytes', async () => {
    await means(String.raw`b"\x41\u0041"`, String.raw`A\u0041`);
  });

  it('reads triple quotes, continued lines and line ends of any kind', async () => {
    await means('"""one\n"two" \\\nthree"""', 'one\n"two" three');
    await means('"""one\r\ntwo\r\n"""', 'one\ntwo\n');
    await means('""', '');
    await means('""""""', '');
  });

  it('joins adjacent literals', async () => {
    await means(`(u'a' r"\\b"\n  # between\n  'c')`, 'a\\bc');
    await means(`'a' \\\n  "b"`, 'ab');
  });
});

describe('Python f-strings', () => {
  it('have text and holes', () =>
    lowers(
      `f'Hi {user["name"]}, {{lit}} {a + b} {f(x)}!\\n'`,
      '`Hi ${user["name"]}, {lit} ${(a + b)} ${f(x)}!\\n`',
    ));

  it('nest', () => lowers(`f"{f'{a}b' 'c'}"`, '`${`${a}bc`}`'));

  it('nest with the same quotes', () =>
    lowers(`f"{d["k"]} {", ".join(xs)}"`, '`${d["k"]} ${", ".join(xs)}`'));

  it('keep conversions and format specifications', () =>
    lowers(
      `f"{a!r} {b!s} {c:>{width}.2f} {d:%Y-%m-%d} {e!r:^10} {g:}"`,
      '`${a!r} ${b} ${c:>{width}.2f} ${d:%Y-%m-%d} ${e!r:^10} ${g}`',
    ));

  it('document themselves', () =>
    lowers(`f"{total=} {n + 1 = :.1f} {a == b}"`, '`total=${total!r} n + 1 = ${(n + 1):.1f} ${(a == b)}`'));

  it('without a hole are strings', () => lowers(`x = f"plain " f"{{}}" "{}"`, 'x = "plain {}{}"'));

  it('mix with plain, raw and bytes literals', () =>
    lowers(`x = "{a}" f"{b}" rf"\\n{c}" Rb"\\t"`, 'x = `{a}${b}\\\\n${c}\\\\t`'));

  it('include template strings', () => lowers(`t"Hi {name}"`, '`Hi ${name}`'));

  it('survive an empty hole', () => lowers(`x = f"a {} b"`, 'x = `a ${<>} b`'));
});
