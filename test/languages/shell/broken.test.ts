import assert from 'node:assert/strict';
import { shell } from '../../../server/src/languages/shell/shell';
import { printStatements } from '../../support/print-ir';
import { seededRandom } from '../../support/random';
import { fixture, lowerText } from '../../support/sources';

const SCRAPS = ['"', "'", '$(', '${', '`', '<<EOF\n', ')', '}', '|', '\\', '\n', 'do', 'fi', '((', '🙂', '$'];

describe('Lowering of broken shell scripts', function () {
  this.timeout(60_000);
  const text = fixture('source/nightly-digest.sh');

  it('lowers every prefix of a script', async () => {
    for (let end = 0; end <= text.length; end += 13) await lowerText(text.slice(0, end), shell);
  });

  it('lowers scripts with anything put into them, each time alike', async () => {
    const random = seededRandom(7);
    for (let round = 0; round < 50; round++) {
      const at = random(text.length);
      const scrap = SCRAPS[random(SCRAPS.length)] ?? '';
      const broken = text.slice(0, at) + scrap + text.slice(at + random(4));
      const first = printStatements(await lowerText(broken, shell));
      assert.equal(printStatements(await lowerText(broken, shell)), first);
    }
  });

  it('goes as deep as it is allowed to, and no deeper', async () => {
    const deep = 600;
    await lowerText(`${'x=$(echo '.repeat(deep)}${')'.repeat(deep)}\n`, shell);
    await lowerText(`${'if true; then '.repeat(deep)}:${'; fi'.repeat(deep)}\n`, shell);
    await lowerText(`x=${'${a:-'.repeat(deep)}${'}'.repeat(deep)}\n`, shell);
  });
});
