import type { Expression } from '../../core/ir/expressions';
import type { Block, FunctionNode, Parameter, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { at, type Lowering, nameOf, opaque } from './lowering';
import { withFallback } from './patterns';

/** A function, method or arrow function. */
export function lowerFunction(
  node: SyntaxNode,
  decorators: readonly Expression[],
  to: Lowering,
): FunctionNode {
  const parts = partsOf(node);
  const parameters = parts.parameters ? lowerParameters(parts.parameters, to) : [];
  return {
    name: parts.name ? nameOf(parts.name, to) : null,
    parameters,
    body: lowerBody(node, parts, to),
    decorators,
    returnType: parts.returnType ? to.type(parts.returnType) : null,
    async: parts.async,
    generator: parts.generator,
    method: false,
    static: parts.static,
    // Last: an object that begins as a copy of another one and grows takes many times as long to make.
    ...at(node, to),
  };
}

interface FunctionParts {
  name: SyntaxNode | null;
  parameters: SyntaxNode | null;
  returnType: SyntaxNode | null;
  body: SyntaxNode | null;
  async: boolean;
  generator: boolean;
  static: boolean;
}

/** One pass over the children, which come in a fixed order. */
function partsOf(node: SyntaxNode): FunctionParts {
  const parts: FunctionParts = {
    name: null,
    parameters: null,
    returnType: null,
    body: null,
    async: false,
    generator: false,
    static: false,
  };
  for (const child of node.children) takePart(parts, child);
  return parts;
}

function takePart(parts: FunctionParts, child: SyntaxNode): void {
  switch (child.type) {
    case 'async':
      parts.async = true;
      break;
    case '*':
      parts.generator = true;
      break;
    case 'static':
      parts.static = true;
      break;
    case 'formal_parameters':
      parts.parameters = child;
      break;
    case 'type_annotation':
      parts.returnType = child;
      break;
    case 'identifier':
    case 'property_identifier':
    case 'private_property_identifier':
      takeName(parts, child);
      break;
    case 'get':
    case 'set':
    case 'function':
    case 'comment':
    case 'decorator':
    case 'accessibility_modifier':
    case 'override_modifier':
    case 'type_parameters':
    case 'type_predicate_annotation':
    case 'asserts_annotation':
      break;
    case '=>':
      parts.parameters ??= parts.name;
      parts.name = null;
      parts.body = null;
      break;
    default:
      if (child.isNamed && !child.isError) parts.body = child;
  }
}

/** The first identifier is the name, or the only parameter of `x => x`; one behind the parameters is the body. */
function takeName(parts: FunctionParts, child: SyntaxNode): void {
  if (parts.parameters) parts.body = child;
  else parts.name = child;
}

function lowerBody(node: SyntaxNode, parts: FunctionParts, to: Lowering): Block | Expression {
  const { body } = parts;
  if (!body) return opaque(node, to);
  if (body.type !== 'statement_block') return to.expression(body);
  const assigned = parts.parameters ? parameterProperties(parts.parameters) : [];
  if (assigned.length === 0)
    return to.context.block(body, null, (inner, context) => to.within(context).statements(inner));
  return to.context.block(node, null, (_, context) => {
    const inside = to.within(context);
    return [...assigned.map((name) => assignProperty(name, inside)), ...inside.statements(body)];
  });
}

/** `constructor(private readonly client: OpenAI)` assigns `this.client = client` before its body runs. */
function assignProperty(name: SyntaxNode, to: Lowering): Statement {
  const span = at(name, to);
  const value = nameOf(name, to);
  return {
    kind: 'assign',
    ...span,
    target: {
      kind: 'place',
      place: { kind: 'member', ...span, object: { kind: 'self', ...span }, property: value },
    },
    operator: '=',
    value,
    annotation: null,
    declares: false,
  };
}

/** Names of the parameters that declare a field. */
export function parameterProperties(parameters: SyntaxNode): SyntaxNode[] {
  const names: SyntaxNode[] = [];
  for (const parameter of parameters.namedChildren) {
    const modified = parameter.children.some(
      ({ type }) => type === 'accessibility_modifier' || type === 'readonly' || type === 'override_modifier',
    );
    if (!modified) continue;
    const pattern = parameter.childForFieldName('pattern');
    if (pattern?.type === 'identifier') names.push(pattern);
  }
  return names;
}

function lowerParameters(node: SyntaxNode, to: Lowering): Parameter[] {
  if (node.type === 'identifier') return [plain(node, to)];
  const parameters: Parameter[] = [];
  for (const child of node.namedChildren) {
    const parameter = lowerParameter(child, to);
    if (parameter) parameters.push(parameter);
  }
  return parameters;
}

function plain(node: SyntaxNode, to: Lowering): Parameter {
  return { ...withFallback(node, to), annotation: null, kind: 'plain' };
}

function lowerParameter(node: SyntaxNode, to: Lowering): Parameter | null {
  switch (node.type) {
    case 'comment':
    case 'ERROR':
    case 'this':
      return null;
    case 'required_parameter':
    case 'optional_parameter':
      return lowerTypedParameter(node, to);
    case 'rest_pattern':
      return { target: to.pattern(node), fallback: null, annotation: null, kind: 'rest' };
    default:
      return plain(node, to);
  }
}

function lowerTypedParameter(node: SyntaxNode, to: Lowering): Parameter | null {
  const pattern = node.childForFieldName('pattern');
  if (!pattern || pattern.type === 'this') return null;
  const annotation = node.childForFieldName('type');
  const value = node.childForFieldName('value');
  return {
    target: to.pattern(pattern),
    fallback: value ? to.expression(value) : null,
    annotation: annotation ? to.type(annotation) : null,
    kind: pattern.type === 'rest_pattern' ? 'rest' : 'plain',
  };
}
