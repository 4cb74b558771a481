import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import type { SyntaxNode } from '../../server/src/core/source/syntax';
import { fixture, testParsers } from '../support/sources';

const FIELDS = ['name', 'body', 'value', 'arguments', 'decorator', 'nothing'];

describe('Nodes read from the memory of the parser', () => {
  it("are the parser's own nodes", async () => {
    const parser = await (await testParsers()).load('typescript');
    const folder = join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm');
    const grammar = await Language.load(
      new Uint8Array(await readFile(join(folder, 'tree-sitter-typescript.wasm'))),
    );
    const text = `${fixture('source/assistant.ts')}\nbroken( {`;
    const tree = parser.parse(text);
    const own = new Parser().setLanguage(grammar).parse(text)!;
    assert.ok('row' in tree.rootNode);
    assert.deepEqual(described(tree.rootNode), described(own.rootNode));
    tree.delete();
    own.delete();
  });

  it('say so when their tree is gone', async () => {
    const parser = await (await testParsers()).load('typescript');
    const tree = parser.parse('f();');
    const [node] = tree.rootNode.namedChildren;
    tree.delete();
    assert.throws(() => node!.type, /tree of this node was deleted/);
  });
});

function described(node: SyntaxNode): unknown[] {
  const { type, startIndex, endIndex, isNamed, isError, isMissing, hasError } = node;
  const fields = FIELDS.map((name) => [
    node.childForFieldName(name)?.startIndex,
    node.childrenForFieldName(name).map((child) => child.startIndex),
  ]);
  const named = node.namedChildren.map((child) => child.startIndex);
  const own = [type, startIndex, endIndex, isNamed, isError, isMissing, hasError, fields, named];
  return [own, ...node.children.map(described)];
}
