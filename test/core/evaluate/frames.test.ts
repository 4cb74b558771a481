import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Count, Frame } from '../../../server/src/core/evaluate/frames';
import type { Language } from '../../../server/src/core/source/language';
import { python } from '../../../server/src/languages/python/python';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { callsOf, evaluatorOf } from '../../support/evaluates';
import { unindented } from '../../support/lowers';
import { openSource } from '../../support/sources';

function printCount({ low, likely, high, how }: Count): string {
  if (how === 'exact') return `${low}`;
  return `${low}..${likely ?? '?'}..${high ?? '∞'}`;
}

function printFrame(frame: Frame): string {
  return frame.kind === 'function' ? `function ${frame.fn.name?.name ?? ''}`.trim() : frame.kind;
}

/** Checks `# => frames`: what is around each call of `send`, with how often it runs it when that is not once. */
function framing(language: Language): (source: string) => Promise<void> {
  return async (source) => {
    const file = await openSource(unindented(source), language);
    const evaluator = evaluatorOf(file);
    const found: string[] = [];
    const expected: string[] = [];
    for (const { place, line } of callsOf(file, evaluator, 'send')) {
      const frames = place.frames.map((frame) => {
        const count = printCount(evaluator.iterationsOf(frame));
        return printFrame(frame) + (count === '1' ? '' : ` × ${count}`);
      });
      const [code = '', expectation = ''] = line.split(`${language.commentMarks[0]} => `);
      found.push(`${code} => ${frames.join(', ')}`);
      expected.push(`${code} => ${expectation}`);
    }
    assert.ok(found.length > 0);
    file.dispose();
    assert.deepEqual(found, expected);
  };
}

describe('the frames around a call', () => {
  it('tell how often it runs in Python', () =>
    framing(python)(`
      N = 4
      for i in range(N):
          send(i)  # => loop × 4
      for row in load():
          send(row)  # => loop × 0..?..∞
      while True:
          send(1)  # => loop × 0..?..∞
      results = [send(x) for x in ["a", "b"]]  # => comprehension × 2
      pairs = {k: send(v) for k, v in {"x": 1}.items() for _ in range(3)}  # => comprehension, comprehension × 3
      def work(rows, flag):
          try:
              if flag:
                  send(rows)  # => function work, try, branch
          except Exception:
              for attempt in range(3):
                  send(rows)  # => function work, handler, loop × 3
          return flag and send(rows)  # => function work, branch
      class Runner:
          def run(self):
              for i, x in enumerate(sorted(["a", "b", "c"])):
                  send(x)  # => function run, loop × 3
      list(map(lambda x: send(x), [1, 2, 3]))  # => function × 3
      for a, b in zip([1, 2], load()):
          send(a)  # => loop × 0..1..2
    `));

  it('tell that a loop of attempts is left by the first that succeeds', () =>
    framing(python)(`
      def ask():
          for attempt in range(3):
              try:
                  return send(1)  # => function ask, loop × 1..1..3, try
              except Exception:
                  continue
      def find(rows):
          for row in ["a", "b"]:
              if send(row) == "yes":  # => function find, loop × 1..2..2
                  return row
      def each():
          for row in ["a", "b"]:
              try:
                  send(row)  # => function each, loop × 2, try
              except Exception as error:
                  raise error
    `));

  it('tell that a loop is left by `break`', () =>
    framing(python)(`
      for attempt in range(3):
          try:
              send(1)  # => loop × 1..1..3, try
              break
          except Exception:
              continue
      for attempt in range(3):
          try:
              send(1)  # => loop × 1..1..3, try
          except Exception:
              sleep(attempt)
          else:
              break
      for row in ["a", "b"]:
          if send(row) == "yes":  # => loop × 1..2..2
              break
      for row in ["a", "b"]:
          for word in ["x", "y", "z"]:
              send(word)  # => loop × 2, loop × 1..1..3
              break
      for row in ["a", "b"]:
          match row:
              case "a":
                  break
          send(row)  # => loop × 1..2..2
      while True:
          try:
              send(1)  # => loop × 1..1..∞, try
              break
          except Exception:
              pass
      while True:
          if send(1):  # => loop × 0..?..∞
              break
      while waiting():
          send(1)  # => loop × 0..1..∞
          break
    `));

  it('tell which loop a jump leaves', () =>
    framing(typescript)(
      `
      for (const x of ['a', 'b']) {
        switch (x) { case 'a': send(x); break; } // => loop × 2, branch
      }
      for (const x of ['a', 'b']) {
        switch (x) { case 'a': continue; default: send(x); } // => loop × 1..1..2, branch
        if (done(x)) break; else return;
      }
      outer: for (const x of ['a', 'b']) {
        for (const y of ['c', 'd', 'e']) {
          if (y) continue outer;
          send(y); // => loop × 2, loop × 1..3..3
        }
      }
      outer: for (const x of ['a', 'b']) {
        inner: for (const y of ['c', 'd', 'e']) {
          if (y) break outer;
          for (;;) { break inner; }
          send(y); // => loop × 1..2..2, loop × 1..3..3
        }
      }
      for (let attempt = 0; attempt < 3; attempt++) {
        try {
          send(1); // => loop × 1..1..3, try
          break;
        } catch {}
      }
      for (;;) {
        send(1); // => loop × 1..1..∞
        break;
      }
    `,
    ));

  it('tell how often it runs in TypeScript', () =>
    framing(typescript)(
      `
      for (let i = 0; i < 10; i += 2) send(i); // => loop × 5
      for (let i = 0; i < rows.length; i++) send(i); // => loop × 0..?..∞
      for (const x of ['a', 'b']) send(x); // => loop × 2
      await Promise.all(['a', 'b', 'c'].map(async (x) => send(x))); // => function × 3
      rows.forEach((row) => send(row)); // => function × 0..?..∞
      Array.from({ length: 6 }, () => send(1)); // => function × 6
      const ask = async () =>
        ready
          ? send(1) // => function, branch
          : null;
      app.post('/x', async (req) => { await send(req); }); // => function
      switch (kind) { case 1: send(1); } // => branch
      const x = cached ?? send(1); // => branch
    `,
    ));
});

describe('the callers of a function', () => {
  it('are told by what is called, not by a bare name', async () => {
    const file = await openSource(
      unindented(`
        from functools import partial
        def ask(q, model="m"):
            return send(q)
        class Other:
            def ask(self, q): pass
        class Bot:
            def ask(self, q): return send(q)
            def twice(self): self.ask("self")
        ask("direct")
        alias = ask
        alias("by another name")
        Other().ask("not this one")
        bot = Bot()
        bot.ask("method")
        partial(ask, "given")(model="x")
      `),
      python,
    );
    const evaluator = evaluatorOf(file);
    const found = callsOf(file, evaluator, 'send').map(({ place }) => {
      const frame = place.frames.at(-1)!;
      if (frame.kind !== 'function') return [];
      return evaluator.callersOf(frame.scope).map(({ args }) => {
        const first = args.positional(0);
        return first?.kind === 'text'
          ? first.pieces.map((piece) => (piece.kind === 'known' ? piece.text : ''))
          : null;
      });
    });
    file.dispose();
    assert.deepEqual(found, [
      [['direct'], ['by another name'], ['given']],
      [['self'], ['method']],
    ]);
  });
});
