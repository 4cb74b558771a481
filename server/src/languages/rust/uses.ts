import type { Import, ImportBinding, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/**
 * `use a::b::{C, d::E as F, self, *};`: an import for each name, of the module `a.b`. Modules are spelled with dots, so
 * that `use a::b` with `b::C` behind it leads to the same as `use a::b::C`.
 */
export function lowerUse(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const argument = node.childForFieldName('argument');
  return argument === null ? [] : usesIn(argument, [], node, lower);
}

/** `prefix` are the names before the place that is looked at. */
function usesIn(
  node: SyntaxNode,
  prefix: readonly string[],
  whole: SyntaxNode,
  lower: Lowering,
): readonly Import[] {
  return lower.nested<readonly Import[]>(
    () => usesByType(node, prefix, whole, lower),
    () => [],
  );
}

function usesByType(
  node: SyntaxNode,
  prefix: readonly string[],
  whole: SyntaxNode,
  lower: Lowering,
): readonly Import[] {
  const path = () => [...prefix, ...namesOf(node, lower)];
  switch (node.type) {
    case 'use_as_clause': {
      const [named, alias] = [node.childForFieldName('path'), node.childForFieldName('alias')];
      if (named === null || alias === null) return [];
      return [importOf([...prefix, ...namesOf(named, lower)], lower.name(alias).name, whole, lower)];
    }
    case 'use_list':
      return lower.named(node).flatMap((each) => usesIn(each, prefix, whole, lower));
    case 'scoped_use_list': {
      const [named, list] = [node.childForFieldName('path'), node.childForFieldName('list')];
      const inner = named === null ? prefix : [...prefix, ...namesOf(named, lower)];
      return list === null ? [] : usesIn(list, inner, whole, lower);
    }
    case 'use_wildcard': {
      const [named] = lower.named(node);
      const module = named === undefined ? prefix : [...prefix, ...namesOf(named, lower)];
      return module.length === 0 ? [] : [starOf(module, whole, lower)];
    }
    case 'self':
      return prefix.length === 0 ? [] : [importOf(prefix, prefix.at(-1)!, whole, lower)];
    case 'identifier':
    case 'scoped_identifier':
      return [importOf(path(), path().at(-1) ?? '', whole, lower)];
    default:
      return [];
  }
}

/** The names of a path, one by one. */
function namesOf(path: SyntaxNode, lower: Lowering): readonly string[] {
  return lower
    .text(path)
    .replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '')
    .split('::')
    .map((name) => name.trim().replace(/^r#/, ''))
    .filter((name) => name !== '');
}

/** `_` is no name: the trait behind it is only brought in. */
function importOf(path: readonly string[], local: string, whole: SyntaxNode, lower: Lowering): Import {
  const bound = local === '_' ? [] : [bindingOf(path, local)];
  return { kind: 'import', ...lower.span(whole), module: moduleOf(path), bindings: bound };
}

function bindingOf(path: readonly string[], local: string): ImportBinding {
  return { imported: path.length === 1 ? '*' : path.at(-1)!, local };
}

function moduleOf(path: readonly string[]): string {
  return path.length === 1 ? path[0]! : path.slice(0, -1).join('.');
}

function starOf(path: readonly string[], whole: SyntaxNode, lower: Lowering): Import {
  return {
    kind: 'import',
    ...lower.span(whole),
    module: path.join('.'),
    bindings: [{ imported: '*', local: null }],
  };
}

/** `extern crate a as b;` */
export function lowerExternCrate(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  const alias = node.childForFieldName('alias');
  if (name === null) return [];
  return [importOf([lower.text(name)], lower.text(alias ?? name), node, lower)];
}

/** How modules are called that hold the tests of their file. */
const TESTS = /^(?:\w+_)?tests?$/;

/** `mod a;` is the file of a module below this one; `mod a { ... }` is a block of its own. */
export function lowerModule(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  if (body === null) return name === null ? [] : [fileOf(lower.name(name).name, node, lower)];
  const statements = lower.statementsIn(body);
  if (statements.length === 0) return [];
  const holdsTests = name !== null && TESTS.test(lower.text(name));
  return [{ kind: 'block', ...lower.span(node), statements, ...(holdsTests ? { forTests: true } : {}) }];
}

function fileOf(name: string, node: SyntaxNode, lower: Lowering): Import {
  return {
    kind: 'import',
    ...lower.span(node),
    module: `self.${name}`,
    bindings: [{ imported: '*', local: name }],
  };
}
