import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Finding } from '../../server/src/core/analyze/file-analysis';
import { applyEdits } from '../../server/src/core/rules/ignore-edits';
import { joinedFixes } from '../../server/src/features/joined-fixes';

const TEXT = 'a = 1\nb = 2\n';

function finding(...fixes: readonly (readonly [start: number, end: number, newText: string][])[]): Finding {
  return {
    rule: 'r',
    severity: 'hint',
    message: 'm',
    range: { start: 0, end: 1 },
    fingerprint: 'f',
    fixes: fixes.map((edits) => ({
      title: 't',
      edits: edits.map(([start, end, newText]) => ({ range: { start, end }, newText })),
    })),
  };
}

describe('fixes that are applied together', () => {
  const joined = (...findings: readonly Finding[]) => applyEdits(TEXT, joinedFixes(findings));

  it('are the first ones of all findings, in the order of the text', () => {
    assert.equal(joined(finding([[10, 11, '3']], [[10, 11, '9']]), finding([[4, 5, '7']])), 'a = 7\nb = 3\n');
  });

  it('add what several of them need once', () => {
    const add = [0, 0, 'import c\n'] as [number, number, string];
    assert.equal(
      joined(finding([add, [4, 5, 'c']]), finding([add, [10, 11, 'c']])),
      `import c\na = c\nb = c\n`,
    );
  });

  it('leave one out as a whole that touches another', () => {
    assert.equal(
      joined(
        finding([[0, 5, 'x']]),
        finding([
          [4, 5, 'y'],
          [10, 11, 'z'],
        ]),
      ),
      'x\nb = 2\n',
    );
  });
});
