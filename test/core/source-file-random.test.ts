import assert from 'node:assert/strict';
import type { Block } from '../../server/src/core/ir/statements';
import type { Language } from '../../server/src/core/source/language';
import type { SlotChange } from '../../server/src/core/source/slot-change';
import { SourceFile } from '../../server/src/core/source/source-file';
import type { SyntaxParser, TextEdit } from '../../server/src/core/source/syntax';
import type { TopLevel } from '../../server/src/core/source/top-level';
import { isStatement, walk } from '../../server/src/core/source/walk';
import { csharp } from '../../server/src/languages/csharp/csharp';
import { go } from '../../server/src/languages/go/go';
import { java } from '../../server/src/languages/java/java';
import { kotlin } from '../../server/src/languages/kotlin/kotlin';
import { php } from '../../server/src/languages/php/php';
import { python } from '../../server/src/languages/python/python';
import { ruby } from '../../server/src/languages/ruby/ruby';
import { rust } from '../../server/src/languages/rust/rust';
import { shell } from '../../server/src/languages/shell/shell';
import { javascript, typescript, typescriptreact } from '../../server/src/languages/typescript/typescript';
import { irDifference } from '../support/ir-difference';
import { seededRandom } from '../support/random';
import { randomEdits } from '../support/random-edits';
import { fixture, testParsers } from '../support/sources';

/** Edits a fixture; more with `COSTLINT_EDITS=100000`. */
const EDITS = Number(process.env.COSTLINT_EDITS ?? 400);
const SEED = Number(process.env.COSTLINT_SEED ?? 1);
/** After so many edits the text starts anew: what is all broken teaches nothing. */
const ROUND = 25;

const FIXTURES: readonly (readonly [string, Language])[] = [
  ['source/assistant.ts', typescript],
  ['source/assistant.ts', typescriptreact],
  ['source/assistant.ts', javascript],
  ['source/assistant.py', python],
  ['source/nightly-digest.sh', shell],
  ['php/service.php', php],
  ['java/Assistant.java', java],
  ['kotlin/Assistant.kt', kotlin],
  ['csharp/Assistant.cs', csharp],
  ['source/book-club.go', go],
  ['rust/assistant.rs', rust],
  ['ruby/assistant.rb', ruby],
];

describe('A source file through random edits', () => {
  for (const [path, language] of FIXTURES) {
    it(`equals a fresh one: ${path} as ${language.id}`, async function () {
      this.timeout(0);
      const parser = await (await testParsers()).load(language.grammar);
      new EditedFile(language, parser, fixture(path)).run();
    });
  }
});

class EditedFile {
  private readonly random = seededRandom(SEED);
  private file: SourceFile;

  constructor(
    private readonly language: Language,
    private readonly parser: SyntaxParser,
    private readonly original: string,
  ) {
    this.file = new SourceFile(language, parser, original);
  }

  run(): void {
    for (let count = 1; count <= EDITS; count += 1) {
      if (count % ROUND === 0) this.apply(this.original, []);
      else {
        const { text, edits } = randomEdits(this.file.text, this.random);
        this.apply(text, edits);
      }
      this.lowerSome();
      if (this.random(3) > 0) this.compare(`seed ${SEED}, edit ${count}`);
    }
    this.file.dispose();
  }

  private apply(text: string, edits: readonly TextEdit[]): void {
    const before = this.file.slots;
    checkChange(before, this.file.update(text, edits), this.file.slots);
  }

  private lowerSome(): void {
    for (const slot of this.file.slots) if (this.random(2) === 0) assert.ok(slot.statements);
  }

  private compare(where: string): void {
    const before = this.file.slots;
    checkChange(before, this.file.settle(), this.file.slots);
    const fresh = new SourceFile(this.language, this.parser, this.file.text);
    const difference = irDifference(contentOf(this.file), contentOf(fresh));
    fresh.dispose();
    assert.equal(difference, null, `${where}: ${difference}`);
    checkBlocks(this.file);
  }
}

function contentOf(file: SourceFile) {
  return file.slots.map(({ start, end, statements }) => ({ start, end, statements }));
}

/** What stayed stayed in its order, and nothing came or went unsaid. */
function checkChange(before: readonly TopLevel[], change: SlotChange, after: readonly TopLevel[]): void {
  const removed = new Set(change.removed);
  const added = new Set(change.added);
  const stayed = before.filter((slot) => !removed.has(slot));
  const kept = after.filter((slot) => !added.has(slot));
  assert.ok(stayed.length === kept.length && stayed.every((slot, index) => slot === kept[index]));
}

/** No two bodies share one block. */
function checkBlocks(file: SourceFile): void {
  const seen = new Set<Block>();
  const visit = (block: object) => {
    if (!('statements' in block)) return;
    assert.ok(!seen.has(block as Block), 'a block stands in two places');
    seen.add(block as Block);
  };
  for (const slot of file.slots) {
    for (const statement of slot.statements) {
      walk(statement, (node) => {
        if (node.kind === 'lambda' || node.kind === 'function') visit(node.fn.body);
        if (node.kind === 'class' || node.kind === 'class-expression')
          for (const { fn } of node.node.methods) visit(fn.body);
        return isStatement(node) || true;
      });
    }
  }
}
