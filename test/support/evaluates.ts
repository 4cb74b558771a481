import assert from 'node:assert/strict';
import { calleeName } from '../../server/src/core/evaluate/children';
import { Evaluator } from '../../server/src/core/evaluate/evaluator';
import type { Place } from '../../server/src/core/evaluate/frames';
import type { Call } from '../../server/src/core/ir/expressions';
import type { Language } from '../../server/src/core/source/language';
import type { SourceFile } from '../../server/src/core/source/source-file';
import { rangeOf } from '../../server/src/core/source/span';
import { unindented } from './lowers';
import { printAssumption, printValue } from './print-value';
import { openSource } from './sources';

/** A call of a name in a text, with the line that it stands on. */
export interface Shown {
  readonly call: Call;
  readonly place: Place;
  readonly line: string;
}

export function evaluatorOf(file: SourceFile): Evaluator {
  return new Evaluator(file, file.language.intrinsics);
}

/** The calls of `name` in source order. */
export function callsOf(file: SourceFile, evaluator: Evaluator, name: string): Shown[] {
  const shown: Shown[] = [];
  const lines = file.text.split('\n');
  for (const slot of file.slots)
    evaluator.walkCalls(
      slot,
      (call) => calleeName(call.callee) === name,
      (call, place) => {
        const row = file.text.slice(0, rangeOf(call).start).split('\n').length - 1;
        shown.push({ call, place, line: lines[row] ?? '' });
      },
    );
  return shown;
}

/**
 * A check of source texts that say what they expect: `show(x)  # => "a"` or `// => "a"` says what `x` is there, in
 * the spelling of `printValue`, with what was assumed behind ` given `.
 */
export function evaluating(language: Language): (source: string) => Promise<void> {
  const mark = `${language.commentMarks[0]} => `;
  return async (source) => {
    const file = await openSource(unindented(source), language);
    const evaluator = evaluatorOf(file);
    const shown = callsOf(file, evaluator, 'show');
    assert.ok(shown.length > 0, 'the text shows nothing');
    const found: string[] = [];
    const expected: string[] = [];
    for (const { call, place, line } of shown) {
      const [code = '', expectation = ''] = line.split(mark);
      const { value, assumptions } = evaluator.record(() =>
        printValue(evaluator.value(call.args[0]!.value, place.scope)),
      );
      const given = assumptions.length === 0 ? '' : ` given ${assumptions.map(printAssumption).join(', ')}`;
      found.push(`${code.trim()} ${mark}${value}${given}`);
      expected.push(`${code.trim()} ${mark}${expectation}`);
    }
    file.dispose();
    assert.deepEqual(found, expected);
  };
}
