import type { Expression } from '../../core/ir/expressions';
import type { Jump, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { hasContent } from '../wire/has-content';
import { lowerIf, lowerSwitch, lowerTry } from './branches';
import { lowerDeclaration, lowerEnum, lowerNamespace, lowerObjectType, lowerUsing } from './declarations';
import { lowerDo, lowerFor, lowerForIn, lowerWhile } from './loops';
import { at, childOfType, contentsOf, type Lowering, textOf } from './lowering';
import { lowerExport, lowerImport, lowerImportAlias, lowerModuleExports } from './modules';
import { assignmentSides, isUsing } from './operators';

/** The statements among the children of a block. */
export function lowerStatements(block: SyntaxNode, to: Lowering): readonly Statement[] {
  const long = block.endIndex - block.startIndex > to.context.longList;
  const statements: Statement[] = [];
  for (const child of block.namedChildren) {
    const found = long
      ? to.context.part('statement', child, (inner, context) => to.within(context).statement(inner))
      : to.statement(child);
    statements.push(...found);
  }
  return statements;
}

export function lowerStatement(node: SyntaxNode, to: Lowering): readonly Statement[] {
  switch (node.type) {
    case 'expression_statement':
      return lowerExpressionStatement(node, to);
    case 'lexical_declaration':
    case 'variable_declaration':
      return lowerDeclaration(node, to);
    case 'using_declaration':
      return lowerUsing(node, to);
    case 'return_statement':
    case 'throw_statement':
      return lowerReturn(node, to);
    case 'if_statement':
      return lowerIf(node, to);
    case 'function_declaration':
    case 'generator_function_declaration':
      return [{ kind: 'function', ...at(node, to), fn: to.functionNode(node, []) }];
    case 'class_declaration':
    case 'abstract_class_declaration':
    case 'interface_declaration':
      return [{ kind: 'class', ...at(node, to), node: to.classNode(node, []) }];
    case 'import_statement':
      return lowerImport(node, to);
    case 'import_alias':
      return lowerImportAlias(node, to);
    case 'export_statement':
      return lowerExport(node, to);
    case 'for_statement':
      return lowerFor(node, to);
    case 'for_in_statement':
      return lowerForIn(node, to);
    case 'while_statement':
      return lowerWhile(node, to);
    case 'do_statement':
      return lowerDo(node, to);
    case 'switch_statement':
      return lowerSwitch(node, to);
    case 'try_statement':
      return lowerTry(node, to);
    case 'statement_block':
      return lowerNested(node, to);
    case 'break_statement':
      return [lowerJump(node, 'break', to)];
    case 'continue_statement':
      return [lowerJump(node, 'continue', to)];
    case 'labeled_statement':
      return lowerLabeled(node, to);
    case 'else_clause':
    case 'finally_clause':
      return lastStatements(node, to);
    case 'with_statement':
    case 'ERROR':
      return lowerNested(node, to);
    case 'enum_declaration':
      return lowerEnum(node, to);
    case 'type_alias_declaration':
      return lowerObjectType(node, to);
    case 'internal_module':
      return lowerNamespace(node, to);
    case 'ambient_declaration':
      return lowerAmbient(node, to);
    case 'module':
    case 'function_signature':
    case 'empty_statement':
    case 'debugger_statement':
    case 'comment':
    case 'hash_bang_line':
    case 'html_comment':
    case 'decorator':
      return [];
    default:
      return lowerLoose(node, to);
  }
}

function lowerExpressionStatement(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const [value] = contentsOf(node, to);
  if (!value) return [];
  const { type } = value;
  if (type === 'internal_module') return lowerNamespace(value, to);
  if (type === 'assignment_expression' || type === 'augmented_assignment_expression')
    return lowerAssignment(node, value, to);
  const awaited = type === 'await_expression' ? contentsOf(value, to)[0] : undefined;
  if (awaited?.type === 'assignment_expression' && isUsing(awaited, to)) return lowerUsing(awaited, to);
  return [{ kind: 'expression', ...at(node, to), value: to.expression(value) }];
}

function lowerAssignment(node: SyntaxNode, assignment: SyntaxNode, to: Lowering): readonly Statement[] {
  if (isUsing(assignment, to)) return lowerUsing(assignment, to);
  const sides = assignmentSides(assignment, to);
  if (!sides) return [{ kind: 'expression', ...at(node, to), value: to.expression(assignment) }];
  const target = to.pattern(sides.left);
  const value = to.expression(sides.right);
  const exported = sides.operator === '=' ? lowerModuleExports(node, target, value, to) : null;
  if (exported) return [exported];
  return [
    {
      kind: 'assign',
      ...at(node, to),
      target,
      operator: sides.operator,
      value,
      annotation: null,
      declares: false,
    },
  ];
}

function lowerReturn(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const [value] = contentsOf(node, to);
  const throws = node.type === 'throw_statement';
  return [{ kind: 'return', ...at(node, to), value: value ? to.expression(value) : null, throws }];
}

function lastStatements(node: SyntaxNode, to: Lowering): readonly Statement[] {
  return contentsOf(node, to)
    .slice(-1)
    .flatMap((child) => to.statement(child));
}

function lowerJump(node: SyntaxNode, word: Jump['word'], to: Lowering): Jump {
  return { kind: 'jump', ...at(node, to), word, label: labelOf(node, to) };
}

function lowerLabeled(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const label = labelOf(node, to);
  const statements = lastStatements(node, to);
  if (label === null) return statements;
  return statements.map((statement) => (statement.kind === 'loop' ? { ...statement, label } : statement));
}

function labelOf(node: SyntaxNode, to: Lowering): string | null {
  const label = node.childForFieldName('label');
  return label && textOf(label, to);
}

/** A block in braces, or what can be read inside a syntax error. */
function lowerNested(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const statements = to.statements(node);
  return statements.length > 0 ? [{ kind: 'block', ...at(node, to), statements }] : [];
}

/** `declare const a: string`: what is declared without a body matters for its annotation alone. */
function lowerAmbient(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const declared = childOfType(
    node,
    'lexical_declaration',
    'variable_declaration',
    'class_declaration',
    'abstract_class_declaration',
    'interface_declaration',
    'enum_declaration',
    'type_alias_declaration',
  );
  return declared ? to.statement(declared) : [];
}

/** A fragment of a broken statement: names and literals alone say nothing. */
function lowerLoose(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const value = to.expression(node);
  return TELLING.has(value.kind) && hasContent(value) ? [{ kind: 'expression', ...at(node, to), value }] : [];
}

const TELLING: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'assignment',
  'await',
  'call',
  'class-expression',
  'lambda',
  'list',
  'object',
  'opaque',
  'spread',
  'template',
]);
