import type { Argument, Expression, ObjectEntry, TemplatePart } from '../../server/src/core/ir/expressions';
import type {
  Block,
  ClassNode,
  FunctionNode,
  Loop,
  Parameter,
  Pattern,
  Statement,
} from '../../server/src/core/ir/statements';

/**
 * Prints IR compactly, one statement a line, bodies indented, for expectations that a person reads. Signs:
 * `@self` the receiver, `<a, b>` opaque with the children a and b, `name=value` a named argument, `let`
 * a declaration that makes a name, `_` nothing, `~` a call that is written like a read.
 */
export function printStatements(statements: readonly Statement[]): string {
  return statements.map((statement) => printStatement(statement, '')).join('\n');
}

export function printExpression(expression: Expression, indent = ''): string {
  const print = (child: Expression) => printExpression(child, indent);
  const list = (children: readonly Expression[]) => children.map(print).join(', ');
  switch (expression.kind) {
    case 'string':
      return JSON.stringify(expression.value);
    case 'number':
      return expression.source;
    case 'boolean':
      return String(expression.value);
    case 'null':
      return 'null';
    case 'template':
      return `${expression.tag ? print(expression.tag) : ''}\`${expression.parts.map((part) => printPart(part, indent)).join('')}\``;
    case 'name':
      return expression.name;
    case 'self':
      return '@self';
    case 'member':
      return `${print(expression.object)}.${expression.property.name}`;
    case 'index':
      return `${print(expression.object)}[${print(expression.index)}]`;
    case 'call':
      if (expression.bare) return `${print(expression.callee)}~`;
      return `${expression.construct ? 'new ' : ''}${print(expression.callee)}(${expression.args.map((argument) => printArgument(argument, indent)).join(', ')})`;
    case 'object':
      return `{${expression.entries.map((entry) => printEntry(entry, indent)).join(', ')}}`;
    case 'list':
      return `[${list(expression.items)}]`;
    case 'spread':
      return `...${print(expression.value)}`;
    case 'conditional':
      return `(${print(expression.test)} ? ${print(expression.then)} : ${print(expression.otherwise)})`;
    case 'coalesce':
    case 'binary':
      return `(${print(expression.left)} ${expression.operator} ${print(expression.right)})`;
    case 'match':
      return `match(${print(expression.subject)}; ${list(expression.arms)})`;
    case 'unary':
      return `(${expression.operator} ${print(expression.value)})`;
    case 'lambda':
      return printFunction('lambda', expression.fn, indent);
    case 'class-expression':
      return printClass(expression.node, indent);
    case 'await':
      return `(await ${print(expression.value)})`;
    case 'assignment':
      return `(${printPattern(expression.target, indent)} ${expression.operator} ${print(expression.value)})`;
    case 'comprehension': {
      const clauses = expression.clauses.map(
        (clause) => ` for ${printPattern(clause.target, indent)} in ${print(clause.iterable)}`,
      );
      const conditions = expression.conditions.map((condition) => ` if ${print(condition)}`);
      return `[${print(expression.element)}${clauses.join('')}${conditions.join('')}]`;
    }
    case 'opaque':
      return `<${list(expression.children)}>`;
  }
}

function printPart(part: TemplatePart, indent: string): string {
  if (part.kind === 'hole') return `\${${printExpression(part.value, indent)}${part.format ?? ''}}`;
  return JSON.stringify(part.value).slice(1, -1).replaceAll('\\"', '"');
}

function printArgument(argument: Argument, indent: string): string {
  const sign = argument.spread === 'none' ? '' : argument.spread === 'list' ? '*' : '**';
  const name = argument.name === null ? '' : `${argument.name}=`;
  return `${sign}${name}${printExpression(argument.value, indent)}`;
}

function printEntry(entry: ObjectEntry, indent: string): string {
  const value = printExpression(entry.value, indent);
  if (entry.key === null) return `...${value}`;
  const key = printExpression(entry.key, indent);
  return entry.key.kind === 'string' ? `${key}: ${value}` : `[${key}]: ${value}`;
}

export function printPattern(pattern: Pattern, indent = ''): string {
  switch (pattern.kind) {
    case 'bind':
      return pattern.name.name;
    case 'place':
      return printExpression(pattern.place, indent);
    case 'rest':
      return `...${printPattern(pattern.target, indent)}`;
    case 'unpack-list':
      return `[${pattern.items.map((item) => (item ? printPattern(item, indent) : '_')).join(', ')}]`;
    case 'unpack-object': {
      const entries = pattern.entries.map((entry) => {
        const fallback = entry.fallback ? ` = ${printExpression(entry.fallback, indent)}` : '';
        return `${entry.key}: ${printPattern(entry.target, indent)}${fallback}`;
      });
      if (pattern.rest) entries.push(`...${printPattern(pattern.rest, indent)}`);
      return `{${entries.join(', ')}}`;
    }
  }
}

function printStatement(statement: Statement, indent: string): string {
  const print = (child: Expression) => printExpression(child, indent);
  const body = (statements: readonly Statement[]) => printBody(statements, indent);
  switch (statement.kind) {
    case 'assign': {
      const annotation = statement.annotation ? `: ${print(statement.annotation)}` : '';
      const value = statement.value ? ` ${statement.operator} ${print(statement.value)}` : '';
      return `${indent}${statement.declares ? 'let ' : ''}${printPattern(statement.target, indent)}${annotation}${value}`;
    }
    case 'expression':
      return indent + print(statement.value);
    case 'import': {
      const bindings = statement.bindings.map(({ imported, local }) =>
        imported === local ? imported : `${imported} as ${local ?? '_'}`,
      );
      return `${indent}import ${JSON.stringify(statement.module)} {${bindings.join(', ')}}`;
    }
    case 'export': {
      const names = statement.names.map(({ local, exported }) =>
        local === exported ? local : `${local} as ${exported}`,
      );
      const from = statement.module === null ? '' : ` from ${JSON.stringify(statement.module)}`;
      return `${indent}export {${names.join(', ')}}${from}${statement.value ? ` default ${print(statement.value)}` : ''}`;
    }
    case 'function':
      return indent + printFunction('function', statement.fn, indent);
    case 'class':
      return indent + printClass(statement.node, indent);
    case 'if':
      return `${indent}if ${print(statement.test)} ${body(statement.then)}${statement.otherwise.length > 0 ? ` else ${body(statement.otherwise)}` : ''}`;
    case 'loop':
      return `${indent}${statement.label === undefined ? '' : `${statement.label}: `}loop ${printLoopHead(statement, indent)}${body(statement.body)}`;
    case 'try': {
      const handlers = statement.handlers.map((handler) => ` handler ${body(handler)}`).join('');
      const finalizer = statement.finalizer.length > 0 ? ` finally ${body(statement.finalizer)}` : '';
      return `${indent}try ${body(statement.body)}${handlers}${finalizer}`;
    }
    case 'with': {
      const items = statement.items.map(
        ({ value, target }) => print(value) + (target ? ` as ${printPattern(target, indent)}` : ''),
      );
      return `${indent}with ${items.join(', ')} ${body(statement.body)}`;
    }
    case 'switch': {
      const inner = `${indent}  `;
      const cases = statement.cases.map((branch) => {
        const tests = branch.tests.map((test) => printExpression(test, inner)).join(', ');
        return `${inner}case ${tests === '' ? '_' : tests} ${printBody(branch.body, inner)}\n`;
      });
      return `${indent}switch ${print(statement.subject)} {\n${cases.join('')}${indent}}`;
    }
    case 'return':
      return `${indent}${statement.throws ? 'throw' : 'return'}${statement.value ? ` ${print(statement.value)}` : ''}`;
    case 'jump':
      return `${indent}${statement.word}${statement.label === null ? '' : ` ${statement.label}`}`;
    case 'block':
      return `${indent}block ${body(statement.statements)}`;
  }
}

function printLoopHead(loop: Loop, indent: string): string {
  const head: string[] = [];
  if (loop.target) head.push(printPattern(loop.target, indent));
  if (loop.iterable) head.push(`in ${printExpression(loop.iterable, indent)}`);
  if (loop.counter) {
    const { from, to, inclusive, step } = loop.counter;
    const bounds = `${printExpression(from, indent)} ${inclusive ? '<=' : '<'} ${printExpression(to, indent)}`;
    head.push(`counter(${bounds}${step ? ` step ${printExpression(step, indent)}` : ''})`);
  }
  if (loop.header.length > 0)
    head.push(`header(${loop.header.map((part) => printExpression(part, indent)).join('; ')})`);
  return head.map((part) => `${part} `).join('');
}

function printBody(statements: readonly Statement[], indent: string): string {
  if (statements.length === 0) return '{}';
  const lines = statements.map((statement) => `${printStatement(statement, `${indent}  `)}\n`);
  return `{\n${lines.join('')}${indent}}`;
}

function isBlock(body: Block | Expression): body is Block {
  return 'statements' in body && !('kind' in body);
}

function printFunction(word: string, fn: FunctionNode, indent: string): string {
  const flags = [fn.static ? 'static ' : '', fn.method ? 'method ' : '', fn.async ? 'async ' : ''].join('');
  const decorators = fn.decorators.map((decorator) => `@${printExpression(decorator, indent)} `).join('');
  const name = fn.name ? ` ${fn.name.name}` : '';
  const parameters = fn.parameters.map((parameter) => printParameter(parameter, indent)).join(', ');
  const result = fn.returnType ? `: ${printExpression(fn.returnType, indent)}` : '';
  const body = isBlock(fn.body)
    ? printBody(fn.body.statements, indent)
    : `=> ${printExpression(fn.body, indent)}`;
  return `${decorators}${flags}${word}${fn.generator ? '*' : ''}${name}(${parameters})${result} ${body}`;
}

const PARAMETER_SIGNS = { plain: '', 'keyword-only': 'key ', rest: '*', keywords: '**', options: 'options ' };

function printParameter(parameter: Parameter, indent: string): string {
  const annotation = parameter.annotation ? `: ${printExpression(parameter.annotation, indent)}` : '';
  const fallback = parameter.fallback ? ` = ${printExpression(parameter.fallback, indent)}` : '';
  return `${PARAMETER_SIGNS[parameter.kind]}${printPattern(parameter.target, indent)}${annotation}${fallback}`;
}

function printClass(node: ClassNode, indent: string): string {
  const inner = `${indent}  `;
  const decorators = node.decorators.map((decorator) => `@${printExpression(decorator, indent)} `).join('');
  const bases = node.bases.map((base) => printExpression(base, indent)).join(', ');
  const fields = node.fields.map((field) => {
    const annotation = field.annotation ? `: ${printExpression(field.annotation, inner)}` : '';
    const value = field.value ? ` = ${printExpression(field.value, inner)}` : '';
    return `${inner}${field.static ? 'static ' : ''}field ${field.name}${annotation}${value}\n`;
  });
  const methods = node.methods.map((method) => {
    const word = method.getter ? 'getter' : 'method';
    return `${inner}${word} ${method.name} ${printFunction('function', method.fn, inner)}\n`;
  });
  const statements = node.statements.map((statement) => `${printStatement(statement, inner)}\n`);
  const members = [...fields, ...methods, ...statements].join('');
  const head = `${decorators}class${node.name ? ` ${node.name.name}` : ''}${bases === '' ? '' : `(${bases})`}`;
  return members === '' ? `${head} {}` : `${head} {\n${members}${indent}}`;
}
