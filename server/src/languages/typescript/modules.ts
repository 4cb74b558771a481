import type { Expression, ObjectLiteral } from '../../core/ir/expressions';
import type {
  Export,
  FunctionNode,
  Import,
  ImportBinding,
  Pattern,
  Statement,
} from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerDecorators } from './classes';
import { at, childOfType, contentsOf, type Lowering, nameOf, textOf } from './lowering';
import { boundNames } from './patterns';
import { lowerString } from './strings';

export function lowerImport(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const required = childOfType(node, 'import_require_clause');
  const source = (required ?? node).childForFieldName('source') ?? childOfType(node, 'string');
  if (!source) return [];
  const clause = childOfType(node, 'import_clause');
  const bindings: ImportBinding[] = [];
  if (required) {
    const local = childOfType(required, 'identifier');
    if (local) bindings.push({ imported: '*', local: textOf(local, to) });
  }
  for (const child of clause?.namedChildren ?? []) bindings.push(...lowerClause(child, to));
  return [{ kind: 'import', ...at(node, to), module: lowerString(source, to).value, bindings }];
}

function lowerClause(node: SyntaxNode, to: Lowering): ImportBinding[] {
  switch (node.type) {
    case 'identifier':
      return [{ imported: 'default', local: textOf(node, to) }];
    case 'namespace_import': {
      const local = childOfType(node, 'identifier');
      return local ? [{ imported: '*', local: textOf(local, to) }] : [];
    }
    case 'named_imports':
      return node.namedChildren.flatMap((child) => {
        const name = child.type === 'import_specifier' ? child.childForFieldName('name') : null;
        if (!name) return [];
        return [
          { imported: exportedName(name, to), local: textOf(child.childForFieldName('alias') ?? name, to) },
        ];
      });
    default:
      return [];
  }
}

/** Names of exports may be strings. */
function exportedName(node: SyntaxNode, to: Lowering): string {
  return node.type === 'string' ? lowerString(node, to).value : textOf(node, to);
}

/** `import a = b.c` inside a namespace. */
export function lowerImportAlias(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const [name, value] = contentsOf(node, to);
  if (!name || !value) return [];
  return [
    {
      kind: 'assign',
      ...at(node, to),
      target: { kind: 'bind', name: nameOf(name, to) },
      operator: '=',
      value: to.type(value),
      annotation: null,
      declares: true,
    },
  ];
}

export function lowerExport(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const source = node.childForFieldName('source');
  if (source)
    return [exportOf(node, to, { module: lowerString(source, to).value, names: exportedFrom(node, to) })];
  const clause = childOfType(node, 'export_clause');
  if (clause) return [exportOf(node, to, { names: specifiers(clause, to) })];
  const declaration = node.childForFieldName('declaration');
  if (declaration) return lowerExportedDeclaration(node, declaration, to);
  const value = contentsOf(node, to).find(({ type }) => type !== 'decorator' && type !== 'ERROR');
  if (value) return [exportOf(node, to, { value: to.expression(value) })];
  return contentsOf(node, to).flatMap((child) => to.statement(child));
}

function exportOf(
  node: SyntaxNode,
  to: Lowering,
  what: Partial<Pick<Export, 'module' | 'names' | 'value'>>,
): Export {
  return { kind: 'export', ...at(node, to), module: null, names: [], value: null, ...what };
}

function exportedFrom(node: SyntaxNode, to: Lowering): Export['names'] {
  const clause = childOfType(node, 'export_clause');
  if (clause) return specifiers(clause, to);
  const namespace = childOfType(node, 'namespace_export');
  const name = namespace ? contentsOf(namespace, to)[0] : undefined;
  return [{ local: '*', exported: name ? exportedName(name, to) : '*' }];
}

function specifiers(clause: SyntaxNode, to: Lowering): Export['names'] {
  return clause.namedChildren.flatMap((child) => {
    const name = child.type === 'export_specifier' ? child.childForFieldName('name') : null;
    if (!name) return [];
    const alias = child.childForFieldName('alias') ?? name;
    return [{ local: exportedName(name, to), exported: exportedName(alias, to) }];
  });
}

function lowerExportedDeclaration(
  node: SyntaxNode,
  declaration: SyntaxNode,
  to: Lowering,
): readonly Statement[] {
  const decorators = node.namedChildren.filter(({ type }) => type === 'decorator');
  const statements =
    decorators.length > 0 && declaration.type.endsWith('class_declaration')
      ? [decoratedClass(declaration, lowerDecorators(decorators, to), to)]
      : to.statement(declaration);
  const byDefault = node.children.some(({ type }) => type === 'default');
  const names = statements
    .flatMap(declaredNames)
    .map((name) => ({ local: name, exported: byDefault ? 'default' : name }));
  return names.length > 0 ? [...statements, exportOf(node, to, { names })] : statements;
}

function decoratedClass(node: SyntaxNode, decorators: readonly Expression[], to: Lowering): Statement {
  return { kind: 'class', ...at(node, to), node: to.classNode(node, decorators) };
}

function declaredNames(statement: Statement): string[] {
  switch (statement.kind) {
    case 'assign':
      return boundNames(statement.target);
    case 'function':
      return statement.fn.name ? [statement.fn.name.name] : [];
    case 'class':
      return statement.node.name ? [statement.node.name.name] : [];
    case 'import':
      return statement.bindings.flatMap(({ local }) => (local === null ? [] : [local]));
    default:
      return [];
  }
}

/** `const x = require('m')`, `const { a } = await import('m')`, `const D = require('m').default` are imports. */
export function requiredImport(
  node: SyntaxNode,
  target: Pattern,
  value: Expression,
  to: Lowering,
): Import | null {
  const member = value.kind === 'member' ? value : null;
  const module = requiredModule(member ? member.object : value);
  if (module === null) return lazyImport(node, target, value, to);
  const bindings = member ? memberBinding(target, member.property.name) : moduleBindings(target);
  return bindings && { kind: 'import', ...at(node, to), module, bindings };
}

function requiredModule(value: Expression): string | null {
  if (value.kind === 'await') return requiredModule(value.value);
  if (value.kind !== 'call' || value.construct || value.callee.kind !== 'name') return null;
  const { name } = value.callee;
  const [argument] = value.args;
  if ((name !== 'require' && name !== 'import') || argument?.value.kind !== 'string') return null;
  return argument.value.value;
}

/**
 * `const fetch = (...args) => import('m').then(({ default: fetch }) => fetch(...args))`: the function of a module that
 * can't be required, under a name of its own.
 */
function lazyImport(node: SyntaxNode, target: Pattern, value: Expression, to: Lowering): Import | null {
  if (value.kind !== 'lambda' || target.kind !== 'bind' || !('kind' in value.fn.body)) return null;
  const [rest] = value.fn.parameters;
  const then = value.fn.body.kind === 'call' ? value.fn.body : null;
  const [handler] = then?.args ?? [];
  if (rest?.kind !== 'rest' || then?.callee.kind !== 'member' || handler?.value.kind !== 'lambda')
    return null;
  const module = then.callee.property.name === 'then' ? requiredModule(then.callee.object) : null;
  if (module === null || !callsDefault(handler.value.fn)) return null;
  return {
    kind: 'import',
    ...at(node, to),
    module,
    bindings: [{ imported: 'default', local: target.name.name }],
  };
}

/** `({ default: f }) => f(...)`, `m => m.default(...)`. */
function callsDefault({ parameters, body }: FunctionNode): boolean {
  const [parameter] = parameters;
  if (!parameter || !('kind' in body) || body.kind !== 'call') return false;
  const { target } = parameter;
  if (body.callee.kind === 'member') return body.callee.property.name === 'default';
  const entry = target.kind === 'unpack-object' ? target.entries.find(({ key }) => key === 'default') : null;
  const name = entry?.target.kind === 'bind' ? entry.target.name.name : null;
  return body.callee.kind === 'name' && body.callee.name === name;
}

function memberBinding(target: Pattern, imported: string): ImportBinding[] | null {
  return target.kind === 'bind' ? [{ imported, local: target.name.name }] : null;
}

/** Null when the pattern takes more than names: then it stays a declaration. */
function moduleBindings(target: Pattern): ImportBinding[] | null {
  if (target.kind === 'bind') return [{ imported: '*', local: target.name.name }];
  if (target.kind !== 'unpack-object' || target.rest) return null;
  const bindings: ImportBinding[] = [];
  for (const entry of target.entries) {
    if (entry.target.kind !== 'bind' || entry.fallback) return null;
    bindings.push({ imported: entry.key, local: entry.target.name.name });
  }
  return bindings;
}

/** `module.exports = value`; the names of an object literal are exported one by one as well. */
export function lowerModuleExports(
  node: SyntaxNode,
  target: Pattern,
  value: Expression,
  to: Lowering,
): Export | null {
  const place = target.kind === 'place' ? target.place : null;
  if (place?.kind !== 'member' || place.property.name !== 'exports') return null;
  if (place.object.kind !== 'name' || place.object.name !== 'module') return null;
  return exportOf(node, to, { value, names: value.kind === 'object' ? exportedEntries(value) : [] });
}

function exportedEntries(object: ObjectLiteral): Export['names'] {
  return object.entries.flatMap(({ key, value }) =>
    key?.kind === 'string' && value.kind === 'name' ? [{ local: value.name, exported: key.value }] : [],
  );
}
