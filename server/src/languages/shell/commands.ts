import type { Argument, Call, Expression, Name } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { commandInText } from './command-texts';
import type { Lowering } from './lowering';
import { afterPrefix } from './prefixes';
import { literalText } from './words';

/** A command taken apart: the word that is run, and those behind it. */
export interface Command {
  readonly name: SyntaxNode | null;
  /** The name when it is written out, without folders before it. */
  readonly word: string;
  readonly args: readonly SyntaxNode[];
  /** How a command that runs it again and again is called (`xargs`); null for a plain one. */
  readonly repeatedBy: string | null;
}

/** Reads a command; what only runs another one (`sudo`, `time`, `xargs`) is left out. */
export function commandOf(node: SyntaxNode, lower: Lowering): Command {
  const name = node.childForFieldName('name');
  const args = node.childrenForFieldName('argument');
  return afterPrefix({ name, word: wordOf(name, lower), args, repeatedBy: null }, lower);
}

/** The name that a command is known by. */
export function wordOf(name: SyntaxNode | null, lower: Lowering): string {
  const text = name ? literalText(name, lower) : null;
  return text === null ? '' : text.slice(text.lastIndexOf('/') + 1);
}

/** A command as a call of its name. What it reads is its argument `stdin`. */
export function lowerCommand(node: SyntaxNode, stdin: Expression | null, lower: Lowering): Expression {
  const command = commandOf(node, lower);
  const { name } = command;
  if (name === null) return lower.opaque(node);
  const evaluated = evaluatedIn(command, lower);
  if (evaluated !== null) return evaluated;
  const args = command.args.flatMap((arg) => argumentsOf(arg, lower));
  const held = command.word === '' ? commandHeldIn(name, lower) : null;
  if (held !== null) args.push({ name: 'command', value: lower.word(name), spread: 'none' });
  if (stdin) args.push({ name: 'stdin', value: stdin, spread: 'none' });
  return {
    kind: 'call',
    ...lower.span(node),
    callee: held === null ? calleeOf(command, lower) : nameOf(held, name, lower),
    args,
    construct: false,
  } satisfies Call;
}

/** `eval "curl ..."`, `bash -c "curl ..."`: the command in a text that is run at once. */
function evaluatedIn({ word, args }: Command, lower: Lowering): Call | null {
  const isShell = /^(bash|sh|zsh)$/.test(word) && args[0] && /^-\w*c$/.test(lower.text(args[0]));
  const text = word === 'eval' ? args[0] : isShell ? args[1] : undefined;
  if (!text) return null;
  const value = lower.word(text);
  return commandInText(text, value, value, lower);
}

/** The command in a variable that is named after it: `$CURL`, `"${CURL_CMD[@]}"`; null for any other. */
function commandHeldIn(node: SyntaxNode, lower: Lowering): string | null {
  const variable = /^"?\$\{?(\w+)(?:\[[@*]\])?\}?"?$/.exec(lower.text(node))?.[1];
  return variable !== undefined && /^_?curl(_(bin|cmd|command|path))?$/i.test(variable) ? 'curl' : null;
}

function nameOf(word: string, node: SyntaxNode, lower: Lowering): Expression {
  return { kind: 'name', ...lower.span(node), name: word } satisfies Name;
}

function calleeOf({ name, word }: Command, lower: Lowering): Expression {
  const node = name!;
  if (word === '') return lower.word(node);
  const { endIndex } = node;
  const quoted = /["']$/.test(lower.slice(endIndex - 1, endIndex)) ? 1 : 0;
  const start = Math.max(node.startIndex, endIndex - quoted - word.length);
  return { kind: 'name', ...lower.spanOf(start, endIndex - quoted), name: word } satisfies Name;
}

function argumentsOf(node: SyntaxNode, lower: Lowering): Argument[] {
  const raw = lower.text(node);
  const value = lower.word(node);
  if (/^"?\$\{\w+\[[@*]\]\}"?$/.test(raw)) return [{ name: null, value, spread: 'list' }];
  if (/^"?\$(?:@|\{@(?::[2-9])?\})"?$/.test(raw))
    return [{ name: null, value: lower.variable(lower.span(node), '@'), spread: 'list' }];
  const plain: Argument = { name: null, value, spread: 'none' };
  const file = fileKey(/@([^@]+)$/.exec(raw)?.[1] ?? '');
  return file === null
    ? [plain]
    : [plain, { name: `@${file}`, value: fileName(node, file, lower), spread: 'none' }];
}

function fileName(node: SyntaxNode, file: string, lower: Lowering): Name {
  return lower.variable(lower.span(node), file);
}

/** The name under which what is written to a file is known; null for what is no plain path. */
export function fileKey(raw: string): string | null {
  const path = raw.replace(/^["']|["']$/g, '');
  return /^[\w./$~{}-]{2,}$/.test(path) && /[\w}]$/.test(path) ? path : null;
}
