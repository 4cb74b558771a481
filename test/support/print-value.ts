import type {
  Arguments,
  Assumption,
  ListValue,
  Step,
  TextPiece,
  Value,
} from '../../server/src/core/evaluate/values';

/**
 * A value in a compact spelling that a person can read:
 * `"Hi ‹name›!"` a text with a hole, `a | *b` one of two with the likely one starred, `?name` something unknown,
 * `?name:environment` with another reason than run time, `[a, ...b × 0..]` a list with further items,
 * `{k: v, …}` an object with keys that can't be seen, `<openai>.OpenAI(api_key="x").chat` something external.
 */
export function printValue(value: Value, depth = 6): string {
  if (depth === 0) return '…';
  const print = (each: Value) => printValue(each, depth - 1);
  switch (value.kind) {
    case 'text':
      return `"${value.pieces.map(printPiece).join('')}"`;
    case 'number':
      return value.source;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return `[${[...value.items.map(print), ...printRest(value, print)].join(', ')}]`;
    case 'object': {
      const entries = [...value.entries].map(([key, entry]) => `${key}: ${print(entry)}`);
      if (value.open) entries.push('…');
      return `{${entries.join(', ')}}`;
    }
    case 'function':
      return `function ${value.fn.name?.name ?? ''}`.trim();
    case 'class':
      return `class ${value.node.name?.name ?? ''}`.trim();
    case 'instance':
      return `${value.of.node.name?.name ?? ''} instance`.trim();
    case 'partial':
      return `partial ${print(value.target)}${printArguments(value.args, depth - 1)}`;
    case 'external':
      return `<${value.module}>${value.path.map((step) => printStep(step, depth - 1)).join('')}`;
    case 'module':
      return `module ${value.specifier}`;
    case 'one-of':
      return value.options
        .map((each, index) => (index === value.likely ? '*' : '') + print(each))
        .join(' | ');
    case 'unknown':
      return `?${value.label}${value.reason === 'run-time' ? '' : `:${value.reason}`}`;
  }
}

function printPiece(piece: TextPiece): string {
  if (piece.kind === 'known') return JSON.stringify(piece.text).slice(1, -1);
  return piece.kind === 'hole' ? `‹${piece.label}›` : `‹${piece.length} units›`;
}

function printRest({ rest }: ListValue, print: (value: Value) => string): string[] {
  if (rest === null) return [];
  const count = rest.low === rest.high ? rest.low : `${rest.low}..${rest.high ?? ''}`;
  return [`...${print(rest.each)} × ${count}`];
}

function printStep(step: Step, depth: number): string {
  if (step.kind === 'member') return `.${step.name}`;
  return step.kind === 'instance' ? '(…)' : printArguments(step.args, depth);
}

function printArguments(args: Arguments, depth: number): string {
  if (depth <= 0) return '(…)';
  const parts: string[] = [];
  for (let index = 0; index < args.positionalCount; index++) {
    const value = args.positional(index);
    if (value) parts.push(printValue(value, depth - 1));
  }
  for (const name of args.names()) {
    const value = args.named(name);
    if (value) parts.push(`${name}=${printValue(value, depth - 1)}`);
  }
  if (args.open) parts.push('…');
  return `(${parts.join(', ')})`;
}

export function printAssumption(assumption: Assumption): string {
  switch (assumption.kind) {
    case 'environment-default':
      return `${assumption.variable} = ${assumption.value}`;
    case 'environment-file':
      return `${assumption.variable}=${assumption.value} of ${assumption.path}`;
    case 'parameter-default':
      return `${assumption.name} = ${assumption.value}`;
    case 'grows-in-loop':
      return `${assumption.name} grows`;
  }
}
