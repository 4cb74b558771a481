import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { specifiersIn } from '../../../server/src/languages/java/module-specifiers';

describe('What a Java text names of other files', () => {
  it('is what it imports, and each class that its package or a star import may give', () => {
    const found = specifiersIn(`package com.acme;
import com.acme.llm.Asking;
import static com.acme.llm.Models.FAST;
import java.util.*;
import com.other.*;
class Desk extends Base { Clients.Inner make() { return null; } }
`);
    for (const name of ['com.acme.llm.Asking', 'com.acme.llm.Models', '*.Base', '*.Clients'])
      assert.ok(found.includes(name), name);
    assert.ok(!found.includes('*.Inner'));
    assert.ok(!found.includes('*.Asking'));
  });
});
