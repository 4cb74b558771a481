import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { modules as python } from '../../server/src/languages/python/module-system';
import { modules as typescript } from '../../server/src/languages/typescript/module-system';

/** Bytes that are in use when nothing unused is left. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

describe('what is kept of imports', () => {
  const lines = {
    typescript: "import { settings } from '@shop/a-long-package-name/settings';\n",
    python: 'import a_long_package_name\nfrom a_long_package_name.settings import a_long_name\n',
  };
  const size = 500_000;

  for (const [name, modules] of Object.entries({ typescript, python }))
    it(`is not the text of ${name} that they stand in`, () => {
      const before = heapInUse();
      const kept: (readonly string[])[] = [];
      for (let at = 0; at < 40; at++) {
        const bytes = Buffer.from(lines[name as keyof typeof lines].padEnd(size, `x${at}`));
        kept.push(modules.specifiersIn(bytes.toString('latin1')));
      }
      assert.ok(heapInUse() - before < 4 * size, 'texts are kept');
      assert.equal(kept.length, 40);
    });
});
