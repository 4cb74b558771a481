import type { Expression, ObjectEntry, TemplatePart } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { joined } from './parts';
import { literalText, partsOfWord } from './words';

/**
 * `jq -n --arg model "$MODEL" '{model: $model}'`: the object or list that it writes; null for filters that build none.
 * `stdin` is what it reads, which stands for `.`; what is run to write that must not be lost.
 */
export function jqObject(
  args: readonly SyntaxNode[],
  stdin: Expression | null,
  lower: Lowering,
): Expression | null {
  const given = new Map<string, Expression>();
  let filter: SyntaxNode | null = null;
  let readsText = false;
  for (let at = 0; at < args.length; at++) {
    const text = literalText(args[at]!, lower) ?? '';
    const [name, value] = [args[at + 1], args[at + 2]];
    if (/^--(arg|argjson|rawfile|slurpfile)$/.test(text)) {
      if (name && value) given.set(literalText(name, lower) ?? '', givenValue(text, value, lower));
      at += 2;
    } else if (text.startsWith('-')) readsText ||= /^-\w*R\w*$/.test(text) || text === '--raw-input';
    else filter ??= args[at]!;
  }
  if (filter === null) return null;
  const span = lower.span(filter);
  const source = filterText(filter, given, lower);
  const read = new Filter(source, given, span, readsText ? stdin : null);
  const built = read.read();
  if (built !== null) return mayRun(stdin, read.readsAll) ? null : built;
  // What stands in a variable is JSON but for the variables of jq.
  return stdin === null && literalText(filter, lower) === null ? lower.word(filter) : null;
}

/** Whether something is run for what is read, of which nothing would be left. */
function mayRun(stdin: Expression | null, isRead: boolean): boolean {
  return !isRead && stdin !== null && !/^(string|template|name|coalesce|object|list)$/.test(stdin.kind);
}

/** A filter with a variable of jq for whatever the shell puts into it. */
function filterText(node: SyntaxNode, given: Map<string, Expression>, lower: Lowering): string {
  let text = '';
  for (const [index, part] of partsOfWord(node, lower).entries()) {
    if (part.kind === 'text') {
      text += part.value;
      continue;
    }
    const name = `__${index}`;
    const isQuoted = (text.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
    given.set(name, isQuoted ? part.value : asNumber(part.value));
    text += isQuoted ? `\\($${name})` : `$${name}`;
  }
  return text;
}

function givenValue(option: string, value: SyntaxNode, lower: Lowering): Expression {
  if (option === '--arg') return lower.word(value);
  const text = literalText(value, lower)?.trim() ?? '';
  if (option === '--argjson' && /^-?\d+(\.\d+)?$/.test(text))
    return { kind: 'number', ...lower.span(value), value: Number(text), source: text };
  if (option === '--argjson' && /^(true|false)$/.test(text))
    return { kind: 'boolean', ...lower.span(value), value: text === 'true' };
  const word = lower.word(value);
  return option === '--argjson' && isVariable(word) ? asNumber(word) : lower.opaque(value, [word]);
}

function isVariable({ kind }: Expression): boolean {
  return kind === 'name' || kind === 'coalesce';
}

/** The number that a text spells; what is none stays unknown. */
function asNumber(value: Expression): Expression {
  const { anchor, start, end } = value;
  const span = { anchor, start, end };
  const args = [{ name: null, value, spread: 'none' }] as const;
  return { kind: 'call', ...span, callee: { kind: 'name', ...span, name: 'expr' }, args, construct: false };
}

const TOKEN = /\s+|#[^\n]*|"(?:[^"\\]|\\[\s\S])*"|-?\d+(?:\.\d+)?|\$\w+|\w+|\/\/|[^\s]/y;

/** More levels than these are no request that someone wrote by hand. */
const DEEPEST = 40;

/** Reads the filters that build objects out of texts, numbers and variables; what it does not know is opaque. */
class Filter {
  /** Whether what is read stands in what is built. */
  readsAll = false;
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(
    source: string,
    private readonly given: ReadonlyMap<string, Expression>,
    private readonly span: Span,
    private readonly stdin: Expression | null,
  ) {
    this.tokens = tokensOf(source);
  }

  read(): Expression | null {
    const value = this.value(0);
    return this.at === this.tokens.length && (value.kind === 'object' || value.kind === 'list')
      ? value
      : null;
  }

  /** A value with all that is done to it, up to the comma or bracket behind it. */
  private value(depth: number): Expression {
    const start = this.at;
    const value = this.sum(depth);
    return value !== null && this.isAtEnd() ? value : this.skipped(start);
  }

  private isAtEnd(): boolean {
    const token = this.tokens[this.at];
    return token === undefined || /^[,\]})]$/.test(token);
  }

  /** Goes behind a value that is not understood. */
  private skipped(start: number): Expression {
    this.at = start;
    for (let open = 0; this.at < this.tokens.length; this.at++) {
      if (open === 0 && this.isAtEnd()) break;
      if (/^[[{(]$/.test(this.tokens[this.at]!)) open += 1;
      else if (/^[\]})]$/.test(this.tokens[this.at]!)) open -= 1;
    }
    return this.opaque();
  }

  private sum(depth: number): Expression | null {
    let value = this.term(depth);
    for (;;) {
      if (value === null) return null;
      if (this.takes('+')) {
        const right = this.term(depth);
        value = right && { kind: 'binary', ...this.span, operator: '+', left: value, right };
      } else if (this.takes('//')) {
        const right = this.term(depth);
        value = right && { kind: 'coalesce', ...this.span, operator: '||', left: value, right };
      } else return value;
    }
  }

  private term(depth: number): Expression | null {
    const token = this.tokens[this.at++];
    if (token === undefined || depth > DEEPEST) return null;
    if (token === '{') return this.object(depth);
    if (token === '[') return this.list(depth);
    if (token === '(') return this.inParentheses(depth);
    if (token === '.') return this.everything();
    if (token.startsWith('"')) return this.text(token);
    if (/^\$\w/.test(token)) return this.variable(token.slice(1));
    if (/^-?\d/.test(token)) return { kind: 'number', ...this.span, value: Number(token), source: token };
    if (token === 'true' || token === 'false')
      return { kind: 'boolean', ...this.span, value: token === 'true' };
    return token === 'null' ? { kind: 'null', ...this.span } : null;
  }

  /** `.`: what jq reads, once; a second time it is not looked at. */
  private everything(): Expression {
    if (this.stdin === null || this.readsAll || /^\w/.test(this.tokens[this.at] ?? '')) return this.opaque();
    this.readsAll = true;
    return this.stdin;
  }

  private opaque(): Expression {
    return { kind: 'opaque', ...this.span, children: [] };
  }

  /** `($n | tonumber)`. */
  private inParentheses(depth: number): Expression | null {
    let value = this.sum(depth + 1);
    while (this.takes('|')) {
      const name = this.tokens[this.at++] ?? '';
      if (value === null || !/^(tonumber|tostring)$/.test(name)) return null;
      if (name === 'tonumber') value = asNumber(value);
    }
    return this.takes(')') ? value : null;
  }

  private object(depth: number): Expression | null {
    const entries: ObjectEntry[] = [];
    while (!this.takes('}')) {
      const entry = this.entry(depth);
      if (entry === null) return null;
      entries.push(entry);
      if (!this.takes(',') && this.tokens[this.at] !== '}') return null;
    }
    return { kind: 'object', ...this.span, entries };
  }

  private entry(depth: number): ObjectEntry | null {
    const token = this.tokens[this.at++] ?? '';
    const name = /^\$?\w+$/.test(token) ? token.replace('$', '') : null;
    const key = name === null ? this.text(token) : this.plain(name);
    if (key === null) return null;
    if (token.startsWith('$')) return { key, value: this.variable(token.slice(1)) };
    if (!this.takes(':')) return null;
    return { key, value: this.value(depth + 1) };
  }

  private list(depth: number): Expression | null {
    const items: Expression[] = [];
    while (!this.takes(']')) {
      items.push(this.value(depth + 1));
      if (!this.takes(',') && this.tokens[this.at] !== ']') return null;
    }
    return { kind: 'list', ...this.span, items };
  }

  /** `"Say \($what)"`. */
  private text(token: string): Expression | null {
    if (!token.startsWith('"')) return null;
    const parts: TemplatePart[] = [];
    const pieces = token.slice(1, -1).split(/\\\(\s*\$(\w+)\s*\)/);
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 1) parts.push({ kind: 'hole', value: this.variable(piece) });
      else {
        const said = parsedText(piece);
        if (said === null) return null;
        parts.push({ kind: 'text', value: said });
      }
    }
    return joined(parts, this.span);
  }

  private plain(value: string): Expression {
    return { kind: 'string', ...this.span, value };
  }

  private variable(name: string): Expression {
    return this.given.get(name) ?? this.opaque();
  }

  private takes(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }
}

/** Nothing when there is something that is not understood. */
function tokensOf(source: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const [token] = TOKEN.exec(source) ?? [];
    if (token === undefined) return [];
    if (!/^(\s|#)/.test(token)) tokens.push(token);
  }
  return tokens;
}

function parsedText(inside: string): string | null {
  try {
    const said: unknown = JSON.parse(`"${inside.replaceAll('\n', '\\n')}"`);
    return typeof said === 'string' ? said : null;
  } catch {
    return null;
  }
}
