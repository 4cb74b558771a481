import type { Call, Expression, NumberLiteral, ObjectEntry, StringLiteral } from '../ir/expressions';
import type { ClassNode, FunctionNode, Pattern, Statement } from '../ir/statements';
import { childrenOf, type IrNode, isBlock, isStatement } from '../source/walk';

/** A literal with what stands around it in its top-level statement. */
export interface PlacedLiteral {
  readonly literal: NumberLiteral | StringLiteral;
  /** The innermost frame; null at the top. */
  readonly frame: Frame | null;
}

/** What a literal stands in: an expression, or something with a name that leads to it. */
export interface Frame {
  readonly role:
    | 'key'
    | 'constant'
    | 'field'
    | 'parameter'
    | 'argument'
    | 'function'
    | 'class'
    | 'case'
    | 'inside';
  /** Empty where it has none. */
  readonly name: string;
  /** The expression, for `inside`; for `case` what is tested before the literal is come to. */
  readonly node: Expression | null;
  readonly outer: Frame | null;
}

/** The frames around a literal, from the inside out. */
export function framesOf({ frame }: PlacedLiteral): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = frame; at !== null; at = at.outer) frames.push(at);
  return frames;
}

/** No more literals of one top-level statement are looked at. */
const MOST_LITERALS = 20_000;

/** The literals of statements with what stands around each, in the order of the IR. */
export function placedLiterals(statements: readonly Statement[]): readonly PlacedLiteral[] {
  const walk = new LiteralWalk();
  for (const each of statements) walk.visit(each, null);
  return walk.found;
}

class LiteralWalk {
  readonly found: PlacedLiteral[] = [];

  visit(node: IrNode, frame: Frame | null): void {
    if (this.found.length >= MOST_LITERALS) return;
    switch (node.kind) {
      case 'number':
      case 'string':
        this.found.push({ literal: node, frame });
        return;
      case 'assign':
        if (node.value) this.#assigned(node.target, node.value, frame);
        return;
      case 'if':
        this.visit(node.test, frame);
        this.#all(node.then, caseOf([node.test], frame));
        this.#all(node.otherwise, frame);
        return;
      case 'switch':
        this.visit(node.subject, frame);
        for (const { tests, body } of node.cases) {
          this.#all(tests, frame);
          this.#all(body, caseOf(tests, frame));
        }
        return;
      case 'function':
      case 'lambda':
        this.#function(node.fn, frame);
        return;
      case 'class':
      case 'class-expression':
        this.#class(node.node, frame);
        return;
      default:
        if (isStatement(node)) this.#all(childrenOf(node), frame);
        else this.#expression(node, frame);
    }
  }

  #expression(node: Expression, outer: Frame | null): void {
    const frame: Frame = { role: 'inside', name: '', node, outer };
    if (node.kind === 'call') this.#call(node, frame);
    else if (node.kind === 'conditional') {
      this.visit(node.test, frame);
      this.visit(node.then, caseOf([node.test], frame));
      this.visit(node.otherwise, frame);
    } else if (node.kind === 'object') this.#entries(node.entries, frame);
    else this.#all(childrenOf(node), frame);
  }

  /** `a, b = 1, 2` is two assignments. */
  #assigned(target: Pattern, value: Expression, frame: Frame | null): void {
    const isPaired =
      target.kind === 'unpack-list' && value.kind === 'list' && target.items.length === value.items.length;
    if (!isPaired) {
      this.visit(value, framesOfPattern(target, frame));
      return;
    }
    value.items.forEach((item, index) => {
      const each = target.items[index];
      this.visit(item, each ? framesOfPattern(each, frame) : frame);
    });
  }

  #entries(entries: readonly ObjectEntry[], frame: Frame): void {
    for (const { key, value } of entries) {
      if (key?.kind === 'call' || key?.kind === 'object') this.visit(key, frame);
      this.visit(value, key ? named('key', spelledName(key), frame) : frame);
    }
  }

  #call({ callee, args }: Call, frame: Frame): void {
    this.visit(callee, frame);
    for (const { name, value } of args)
      this.visit(value, name === null ? frame : named('argument', name, frame));
  }

  #function(fn: FunctionNode, outer: Frame | null, name = fn.name?.name ?? ''): void {
    const { parameters, decorators, body } = fn;
    const frame = named('function', name, outer);
    this.#all(decorators, frame);
    for (const { target, fallback } of parameters)
      if (fallback) this.visit(fallback, named('parameter', nameOfPattern(target), frame));
    this.#all(isBlock(body) ? body.statements : [body], frame);
  }

  #class(
    { name: own, extensionOf, decorators, bases, fields, methods, statements }: ClassNode,
    outer: Frame | null,
  ): void {
    const frame = named('class', (own ?? extensionOf)?.name ?? '', outer);
    this.#all([...decorators, ...bases], frame);
    for (const field of fields) if (field.value) this.visit(field.value, named('field', field.name, frame));
    for (const { name, fn } of methods) this.#function(fn, frame, name);
    this.#all(statements, frame);
  }

  #all(nodes: readonly IrNode[], frame: Frame | null): void {
    for (const node of nodes) this.visit(node, frame);
  }
}

function named(role: Frame['role'], name: string, outer: Frame | null): Frame {
  return { role, name, node: null, outer };
}

/** What is behind a test that picks one of several: `case` without tests is none. */
function caseOf(tests: readonly Expression[], outer: Frame | null): Frame | null {
  const [first] = tests;
  if (first === undefined) return outer;
  const node: Expression =
    tests.length === 1
      ? first
      : { kind: 'list', anchor: first.anchor, start: first.start, end: first.end, items: tests };
  return { role: 'case', name: spelledName(first), node, outer };
}

/** `prices.mini = 1` and `prices["mini"] = 1` stand in `prices`, at the key `mini`. */
function framesOfPattern(pattern: Pattern, outer: Frame | null): Frame {
  return pattern.kind === 'place'
    ? framesOfPlace(pattern.place, outer)
    : named('constant', nameOfPattern(pattern), outer);
}

function framesOfPlace(place: Expression, outer: Frame | null): Frame {
  const object = place.kind === 'member' || place.kind === 'index' ? place.object : null;
  const name = spelledName(place);
  if (object === null || spelledName(object) === '') return named('constant', name, outer);
  return named('key', name, framesOfPlace(object, outer));
}

function nameOfPattern(pattern: Pattern): string {
  if (pattern.kind === 'bind') return pattern.name.name;
  return pattern.kind === 'place' ? spelledName(pattern.place) : '';
}

/** The last name or text of an expression that names something; empty for any other. */
export function spelledName(node: Expression): string {
  switch (node.kind) {
    case 'string':
      return node.value;
    case 'name':
      return node.name;
    case 'member':
      return node.property.name;
    case 'index':
      return spelledName(node.index);
    case 'call':
      return spelledName(node.callee);
    default:
      return '';
  }
}
