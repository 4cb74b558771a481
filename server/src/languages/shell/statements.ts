import type { Expression } from '../../core/ir/expressions';
import type { Assignment, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAssigned, lowerDeclaration, lowerReading } from './assignments';
import { commandOf } from './commands';
import { lowerCase, lowerIf, lowerJump } from './control-flow';
import { lowerFunction } from './functions';
import { isLoop, lowerLoop, repeating } from './loops';
import type { Lowering } from './lowering';
import { redirectionOf } from './redirections';
import { sourcedIn } from './sourced-files';

/** Lowers any node as a statement. */
export function lowerStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  switch (node.type) {
    case 'comment':
    case 'unset_command':
    case 'heredoc_body':
      return [];
    case 'command':
      return lowerCommandStatement(node, lower);
    case 'pipeline':
      return lowerPipeline(node, lower);
    case 'redirected_statement':
      return lowerRedirected(node, lower);
    case 'list':
      return withReadIn(lowerList(node, lower));
    case 'variable_assignment':
      return lowerAssigned(node, false, lower);
    case 'variable_assignments':
      return lower.statements(node.namedChildren);
    case 'declaration_command':
      return lowerDeclaration(node, lower);
    case 'function_definition':
      return lowerFunction(node, lower);
    case 'if_statement':
      return withReadIn([lowerIf(node, lower)]);
    case 'case_statement':
      return [lowerCase(node, lower)];
    case 'compound_statement':
    case 'subshell':
    case 'do_group':
    case 'ERROR':
      return lowerBlock(node, lower);
    default:
      return isLoop(node) ? [lowerLoop(node, null, lower)] : effectOf(lower.output(node), node, lower);
  }
}

function lowerBlock(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statements(node.namedChildren);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

function lowerCommandStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const jump = lowerJump(node, lower) ?? lowerReading(node, lower);
  if (jump) return [jump];
  const { repeatedBy, word, args } = commandOf(node, lower);
  if (word === 'source' || word === '.') return lowerSource(node, args, lower);
  const statements = effectOf(lower.output(node), node, lower);
  return repeatedBy === null ? statements : [repeating(node, statements, lower)];
}

/** `source lib.sh`: all that the file says is said here. */
function lowerSource(node: SyntaxNode, args: readonly SyntaxNode[], lower: Lowering): readonly Statement[] {
  const module = args[0] ? sourcedIn(lower.text(args[0])).at(-1) : undefined;
  if (module === undefined) return [];
  return [{ kind: 'import', ...lower.span(node), module, bindings: [{ imported: '*', local: null }] }];
}

/** A file that is read in where it is there (`[ -f lib.sh ] && . lib.sh`) is taken to be there. */
function withReadIn(statements: readonly Statement[]): readonly Statement[] {
  const found = statements.flatMap((each) => (each.kind === 'if' ? each.then : []));
  return [...found.filter(({ kind }) => kind === 'import'), ...statements];
}

/** `cat items | while read -r item; do ...`, `seq 9 | xargs curl ...`: the last one may run many times. */
function lowerPipeline(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const commands = node.namedChildren.filter(({ type }) => type !== 'comment');
  const last = commands.at(-1);
  if (!last) return [];
  const loop = last.type === 'redirected_statement' ? last.childForFieldName('body') : last;
  if (loop && isLoop(loop)) {
    const before = commands.slice(0, -1).flatMap((each) => effectOf(lower.output(each), each, lower));
    return [...before, lowerLoop(loop, commands[0] ?? null, lower)];
  }
  const statements = effectOf(lower.output(node), node, lower);
  const repeats = commands.some(
    (each) => each.type === 'command' && commandOf(each, lower).repeatedBy !== null,
  );
  return repeats ? [repeating(node, statements, lower)] : statements;
}

/** A command with redirections; what it writes to a file of a known name is kept under that name. */
function lowerRedirected(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const { body, read, next, written } = redirectionOf(node, lower);
  const after = lower.statements(next);
  const reading = body && read ? lowerReading(body, lower, read) : null;
  if (reading) return [reading, ...after];
  if (body && isLoop(body)) return [lowerLoop(body, node, lower), ...after];
  if (body && !/^(command|pipeline|list)$/.test(body.type)) return [...lower.statement(body), ...after];
  const value = lower.output(node);
  if (!written) return [...effectOf(value, node, lower), ...after];
  const target = { kind: 'bind', name: lower.name(written.node, written.key) } as const;
  const assignment: Assignment = {
    kind: 'assign',
    ...lower.span(node),
    target,
    operator: '=',
    value,
    annotation: null,
    declares: false,
  };
  return [assignment, ...after];
}

/** `a && b`, `a || b`: what the first decides on, where the second changes what comes after. */
function lowerList(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [left, right] = node.namedChildren.filter(({ type }) => type !== 'comment');
  if (!left) return [];
  if (!right) return lower.statement(left);
  const decides =
    left.type === 'test_command' || /^(declaration_command|variable_assignment)$/.test(right.type);
  const then = lower.statement(right);
  if (!decides && !then.some(({ kind }) => kind === 'return' || kind === 'jump'))
    return [...lower.statement(left), ...then];
  const met = node.children.some(({ type }) => type === '&&');
  const test = lower.opaque(left);
  return [
    ...lower.statement(left),
    {
      kind: 'if',
      ...lower.span(node),
      test,
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: met ? then : [],
      otherwise: met ? [] : then,
    },
  ];
}

function effectOf(value: Expression, node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return isIdle(value) ? [] : [{ kind: 'expression', ...lower.span(node), value }];
}

function isIdle(value: Expression): boolean {
  if (value.kind === 'opaque') return value.children.every(isIdle);
  return ['name', 'string', 'number'].includes(value.kind);
}
