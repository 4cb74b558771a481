import type { Expression } from '../../core/ir/expressions';
import type { FunctionNode } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { type Command, commandOf, lowerCommand } from './commands';
import { jqObject } from './jq';
import type { Lowering } from './lowering';
import { joined, joinedBy, partsOf } from './parts';
import { redirectionOf } from './redirections';
import { literalText } from './words';

/** What a command, a pipeline or a substitution writes; `stdin` is what it reads. */
export function lowerOutput(node: SyntaxNode, stdin: Expression | null, lower: Lowering): Expression {
  switch (node.type) {
    case 'command':
      return outputOfCommand(node, stdin, lower);
    case 'redirected_statement':
      return outputOfRedirected(node, stdin, lower);
    case 'pipeline':
      return outputOfPipeline(node, stdin, lower);
    case 'negated_command':
      return node.namedChildren[0] ? lower.output(node.namedChildren[0], stdin) : lower.opaque(node);
    case 'command_substitution':
    case 'process_substitution':
      return outputOfSubstitution(node, lower);
    case 'test_command':
    case 'comment':
      return lower.opaque(node, wordsIn(node, lower));
    default:
      return { kind: 'lambda', ...lower.span(node), fn: bodyOf(node, lower) };
  }
}

/** Statements where a value is wanted: what they write can't be told, but what they run is found. */
function bodyOf(node: SyntaxNode, lower: Lowering): FunctionNode {
  return plainFunction(lower.span(node), [], lower.block(node));
}

/** What is run inside the words of a test: `[ "$(curl ...)" = ok ]`. */
function wordsIn(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  return node.namedChildren.flatMap((child) =>
    child.type === 'command_substitution'
      ? [lower.output(child)]
      : child.namedChildren.length > 0
        ? wordsIn(child, lower)
        : [],
  );
}

export function outputOfPipeline(node: SyntaxNode, stdin: Expression | null, lower: Lowering): Expression {
  return chain(node.namedChildren, stdin, node, lower);
}

function chain(
  nodes: readonly SyntaxNode[],
  stdin: Expression | null,
  whole: SyntaxNode,
  lower: Lowering,
): Expression {
  let written = stdin;
  for (const each of nodes) if (each.type !== 'comment') written = lower.output(each, written);
  return written ?? lower.opaque(whole);
}

function outputOfRedirected(node: SyntaxNode, stdin: Expression | null, lower: Lowering): Expression {
  const { body, read, piped, args } = redirectionOf(node, lower);
  const first = body ? lower.output(body, read ?? stdin) : (read ?? lower.opaque(node));
  const all = args.length > 0 && first.kind === 'call' ? { ...first, args: [...args, ...first.args] } : first;
  return piped.reduce((written, each) => lower.output(each, written), all);
}

function outputOfSubstitution(node: SyntaxNode, lower: Lowering): Expression {
  const inside = node.namedChildren.filter(({ type }) => type !== 'comment');
  const [only, second] = inside;
  if (!only) return lower.opaque(node);
  const plain = /^(command|pipeline|redirected_statement)$/.test(only.type);
  if (second || !plain) return { kind: 'lambda', ...lower.span(node), fn: bodyOf(node, lower) };
  return lower.output(only);
}

function outputOfCommand(node: SyntaxNode, stdin: Expression | null, lower: Lowering): Expression {
  const command = commandOf(node, lower);
  const read = hereString(node, lower) ?? stdin;
  return knownOutput(command, node, read, lower) ?? lowerCommand(node, read, lower);
}

/** `command <<< "$text"`. */
function hereString(node: SyntaxNode, lower: Lowering): Expression | null {
  const word = node.namedChildren.find(({ type }) => type === 'herestring_redirect')?.namedChildren.at(-1);
  return word ? lower.word(word) : null;
}

/** What the plain tools write; null for all others. */
function knownOutput(
  command: Command,
  node: SyntaxNode,
  stdin: Expression | null,
  lower: Lowering,
): Expression | null {
  const { word, args } = command;
  switch (word) {
    case 'echo': {
      const said = args.filter((arg) => !/^-[neE]+$/.test(lower.text(arg)));
      return joinedBy(
        ' ',
        said.map((arg) => lower.word(arg)),
        lower.span(node),
      );
    }
    case 'printf':
      return formatted(args, node, lower);
    case 'cat':
      return args.length === 0 || args.every((arg) => lower.text(arg) === '-') ? stdin : null;
    case 'tee':
    case 'envsubst':
    case 'tr':
    case 'sed':
      return stdin;
    case 'jq':
      return jqObject(args, stdin, lower);
    default:
      return null;
  }
}

/** `printf '{"model": "%s"}' "$MODEL"`: the format with its words in it. */
function formatted(args: readonly SyntaxNode[], node: SyntaxNode, lower: Lowering): Expression | null {
  const [format, ...rest] = args;
  const text = format ? literalText(format, lower) : null;
  if (text === null) return null;
  const words = rest.map((arg) => lower.word(arg));
  const pieces = text
    .replace(/\\n/g, '\n')
    .replace(/%%/g, '\u0000')
    .split(/%[\d.-]*[sdbqfi]/);
  const parts = pieces.flatMap((piece, index) => {
    const word = words[index];
    const plain = { kind: 'text', value: piece.replaceAll('\u0000', '%') } as const;
    return index < pieces.length - 1 && word ? [plain, ...partsOf(word)] : [plain];
  });
  return joined(parts, lower.span(node));
}
