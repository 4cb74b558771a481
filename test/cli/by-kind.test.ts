import assert from 'node:assert/strict';
import { checkByKind } from '../../server/src/cli/by-kind';
import type { CheckOutcome } from '../../server/src/cli/check-file';
import { realEngine } from '../support/engine';

describe('checking files by their kind', () => {
  it('puts those of a language behind each other, and the outcomes back into the order of the files', async () => {
    const paths = ['a.py', 'b.ts', 'c.unknown', 'd.py', 'e.ts', 'f.tsx', 'g.js'];
    const seen: string[] = [];
    const outcomes = await checkByKind(
      paths.map((path) => ({ file: `/project/${path}`, path })),
      realEngine().engine,
      async (sorted) =>
        sorted.map(({ path }): CheckOutcome => {
          seen.push(path);
          return { report: null, skipped: { path, code: 'unsupported', message: '' } };
        }),
    );
    assert.deepEqual(seen, ['c.unknown', 'b.ts', 'e.ts', 'f.tsx', 'g.js', 'a.py', 'd.py']);
    assert.deepEqual(
      outcomes.map(({ skipped }) => skipped?.path),
      paths,
    );
  });
});
