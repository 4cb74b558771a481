import type { SyntaxNode } from '../../core/source/syntax';
import type { Command } from './commands';
import type { Lowering } from './lowering';
import { literalText } from './words';

/** Commands that run the one behind their own options, and those of the options that take a word. */
const prefixes: Readonly<
  Record<string, { readonly taking: RegExp; readonly plain: number; readonly repeats?: true }>
> = {
  command: { taking: /^$/, plain: 0 },
  exec: { taking: /^-a$/, plain: 0 },
  sudo: { taking: /^-[ugpChD]$/, plain: 0 },
  time: { taking: /^-[fo]$/, plain: 0 },
  nohup: { taking: /^$/, plain: 0 },
  nice: { taking: /^-n$/, plain: 0 },
  env: { taking: /^-[uC]$/, plain: 0 },
  timeout: { taking: /^-[ks]$/, plain: 1 },
  gtimeout: { taking: /^-[ks]$/, plain: 1 },
  xargs: { taking: /^-[IPnLdsaEJR]$|^--(max-procs|max-args|delimiter|arg-file)$/, plain: 0, repeats: true },
  parallel: { taking: /^-[jaNId]$|^--(jobs|delay|timeout)$/, plain: 0, repeats: true },
  watch: { taking: /^-n$|^--interval$/, plain: 0, repeats: true },
};

/** The command that is run in the end. */
export function afterPrefix(command: Command, lower: Lowering): Command {
  const prefix = prefixes[command.word];
  if (!prefix) return command;
  let at = 0;
  let plain = prefix.plain;
  for (; at < command.args.length; at++) {
    const text = textOf(command.args[at]!, lower);
    if (prefix.taking.test(text)) at += 1;
    else if (text.startsWith('-') || /^\w+=/.test(text)) continue;
    else if (plain > 0) plain -= 1;
    else break;
  }
  const name = command.args[at];
  if (!name) return command;
  const text = textOf(name, lower);
  const repeatedBy = prefix.repeats ? command.word : command.repeatedBy;
  const inner = {
    name,
    word: text.slice(text.lastIndexOf('/') + 1),
    args: command.args.slice(at + 1),
    repeatedBy,
  };
  return afterPrefix(inner, lower);
}

function textOf(node: SyntaxNode, lower: Lowering): string {
  return literalText(node, lower) ?? '';
}
