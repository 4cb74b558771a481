import type { Call, Expression, Name, TemplatePart } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';
import { bareText, quotedText } from './escapes';
import type { Lowering } from './lowering';
import { joined } from './parts';

const EXPANSION = /^\$\{([A-Za-z_]\w*|\d+|[@*#?$!-])(?:\[([^\]]*)\])?(:?[-=?+])?([\s\S]*)\}$/;

/** `$NAME`, `${NAME}`, `${NAME:-fallback}`: by its text, for the grammar takes fallbacks apart as if they were code. */
export function expansionAt(start: number, end: number, lower: Lowering): Expression {
  const span = lower.spanOf(start, end);
  const text = lower.slice(start, end);
  if (!text.startsWith('${')) return variable(text.slice(1), start, end, lower);
  const cut = CUT_OFF.exec(text);
  if (cut) return cutOff(cut, variable(cut[1]!, start, end, lower), lower.spanOf(start, end));
  const match = EXPANSION.exec(text);
  const name = match?.[1];
  if (!match || name === undefined) return { kind: 'opaque', ...span, children: [] };
  const [, , index, operator = '', rest = ''] = match;
  const value = indexed(variable(name, start, end, lower), index, lower);
  if (operator === '') return value;
  const fallback = textAt(end - 1 - rest.length, end - 1, lower);
  if (operator.endsWith('+'))
    return {
      kind: 'conditional',
      ...span,
      test: value,
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: fallback,
      otherwise: { kind: 'string', ...span, value: '' },
    };
  if (operator.endsWith('?')) return value;
  return { kind: 'coalesce', ...span, operator: '||', left: value, right: fallback };
}

/** `${NAME%%:*}`, `${NAME#*:}`: the text before or behind what stands there first or last. */
const CUT_OFF = /^\$\{(\w+)(?:(##?)\*([^*?[\]\\{}$"'#%]{1,8})|(%%?)([^*?[\]\\{}$"'#%]{1,8})\*)\}$/;

function cutOff(match: RegExpExecArray, value: Expression, span: Span): Expression {
  const [, , front, behind, back, before] = match;
  const once = front === '#' || back === '%%';
  const split: Name = { kind: 'name', ...span, name: once ? 'split' : 'rsplit' };
  const call: Call = {
    kind: 'call',
    ...span,
    callee: { kind: 'member', ...span, object: value, property: split },
    args: [
      { name: null, value: { kind: 'string', ...span, value: behind ?? before ?? '' }, spread: 'none' },
      { name: null, value: { kind: 'number', ...span, value: 1, source: '1' }, spread: 'none' },
    ],
    construct: false,
  };
  const at = front === undefined ? 0 : -1;
  return {
    kind: 'index',
    ...span,
    object: call,
    index: { kind: 'number', ...span, value: at, source: String(at) },
  };
}

function variable(name: string, start: number, end: number, lower: Lowering): Expression {
  if (/^[@*#?$!-]$/.test(name)) return { kind: 'opaque', ...lower.spanOf(start, end), children: [] };
  return lower.variable(lower.spanOf(start, end), name);
}

function indexed(value: Expression, index: string | undefined, lower: Lowering): Expression {
  if (index === undefined || index === '@' || index === '*') return value;
  const { anchor, start, end } = value;
  const span = { anchor, start, end };
  const key = /^\d+$/.test(index)
    ? ({ kind: 'number', ...span, value: Number(index), source: index } as const)
    : /^\$\w+$/.test(index)
      ? lower.variable(span, index.slice(1))
      : ({ kind: 'string', ...span, value: index.replace(/^(["'])(.*)\1$/, '$2') } as const);
  return { kind: 'index', ...span, object: value, index: key };
}

const PIECE =
  /'([^']*)'|(\$\{(?:[^{}]|\{[^{}]*\})*\}|\$\w+)|(\$\([\s\S]*\)|`[^`]*`)|(")|(\\[\s\S])|([^'"$`\\]+|\$)/g;

/** A stretch of the text as a word: quotes, variables, and holes for what is run. */
function textAt(start: number, end: number, lower: Lowering): Expression {
  const text = lower.slice(start, end);
  const parts: TemplatePart[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [whole, quoted, named, run, mark, escaped, plain] = match;
    const from = start + match.index;
    if (quoted !== undefined) parts.push({ kind: 'text', value: quoted });
    else if (named !== undefined)
      parts.push({ kind: 'hole', value: expansionAt(from, from + whole.length, lower) });
    else if (run !== undefined)
      parts.push({
        kind: 'hole',
        value: { kind: 'opaque', ...lower.spanOf(from, from + whole.length), children: [] },
      });
    else if (mark !== undefined) continue;
    else
      parts.push({
        kind: 'text',
        value: escaped === undefined ? quotedText(plain ?? '') : bareText(escaped),
      });
  }
  return joined(parts, lower.spanOf(start, end));
}
