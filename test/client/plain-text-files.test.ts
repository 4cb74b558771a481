import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PLAIN_TEXT_ENDINGS } from '../../client/src/plain-text-files';
import { containers } from '../../server/src/containers/list';
import { kindOf } from '../../server/src/core/container/file-kind';
import { languages } from '../../server/src/languages/list';

describe('files that are plain text to an editor', () => {
  for (const ending of PLAIN_TEXT_ENDINGS)
    it(`are known to the server by their names: .${ending}`, () =>
      assert.notEqual(kindOf([...languages, ...containers], `/shop/a.${ending}`, 'plaintext'), null));
});
