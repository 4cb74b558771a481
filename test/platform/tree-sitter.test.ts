import assert from 'node:assert/strict';
import type { SyntaxNode, SyntaxTree } from '../../server/src/core/source/syntax';
import { loadParsers } from '../../server/src/platform/tree-sitter';
import { seededRandom } from '../support/random';
import { randomEdits } from '../support/random-edits';
import { fixture, testParsers } from '../support/sources';

describe('The parser', () => {
  it('is loaded once for each grammar', async () => {
    const parsers = await testParsers();
    assert.equal(await parsers.load('python'), await parsers.load('python'));
    assert.notEqual(await parsers.load('python'), await parsers.load('typescript'));
  });

  it('says which grammar is missing, each time', async () => {
    const parsers = await testParsers();
    await assert.rejects(parsers.load('klingon'), /grammar "klingon" can't be loaded/);
    await assert.rejects(parsers.load('klingon'), /grammar "klingon" can't be loaded/);
  });

  it('says where a wrong folder was given', async () => {
    const parsers = await loadParsers({
      runtime: require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
      grammars: 'nowhere',
    });
    await assert.rejects(parsers.load('python'), /grammar "python" can't be loaded/);
  });

  it('counts offsets in UTF-16 units', async () => {
    const parser = await (await testParsers()).load('typescript');
    const tree = parser.parse('"😀é"; f()');
    assert.equal(tree.rootNode.namedChildren[1]?.startIndex, 7);
    tree.delete();
  });

  it('gives the positions of a fresh parse after edits of several lines', async () => {
    const parser = await (await testParsers()).load('typescript');
    const random = seededRandom(5);
    let text = fixture('source/assistant.ts').replaceAll('\n', '\r\n');
    let tree = parser.parse(text);
    for (let count = 0; count < 60; count += 1) {
      const next = randomEdits(text, random);
      const parsed = parser.reparse(next.text, tree, text, next.edits);
      tree.delete();
      tree = parsed.tree;
      text = next.text;
      if (tree.rootNode.hasError) {
        tree.delete();
        text = fixture('source/assistant.ts');
        tree = parser.parse(text);
      } else assertSamePositions(tree, parser.parse(text));
    }
    tree.delete();
  });
});

function assertSamePositions(tree: SyntaxTree, fresh: SyntaxTree): void {
  assert.deepEqual(positions(tree.rootNode), positions(fresh.rootNode));
  fresh.delete();
}

function positions(node: SyntaxNode): unknown[] {
  const point = 'row' in node && 'column' in node ? [node.row, node.column] : null;
  return [node.type, node.startIndex, node.endIndex, point, ...node.children.flatMap(positions)];
}
