import type { Expression } from '../ir/expressions';
import type { Pattern } from '../ir/statements';

/** Visits the expressions directly inside one, in source order; functions and classes are not looked into. */
export function forEachChild(expression: Expression, visit: (child: Expression) => void): void {
  switch (expression.kind) {
    case 'template':
      if (expression.tag) visit(expression.tag);
      for (const part of expression.parts) if (part.kind === 'hole') visit(part.value);
      return;
    case 'member':
      visit(expression.object);
      return;
    case 'index':
      visit(expression.object);
      visit(expression.index);
      return;
    case 'call':
      visit(expression.callee);
      for (const { value } of expression.args) visit(value);
      return;
    case 'object':
      for (const { key, value } of expression.entries) {
        if (key) visit(key);
        visit(value);
      }
      return;
    case 'list':
      for (const item of expression.items) visit(item);
      return;
    case 'spread':
    case 'unary':
    case 'await':
      visit(expression.value);
      return;
    case 'conditional':
      visit(expression.test);
      visit(expression.then);
      visit(expression.otherwise);
      return;
    case 'coalesce':
    case 'binary':
      visit(expression.left);
      visit(expression.right);
      return;
    case 'match':
      visit(expression.subject);
      for (const arm of expression.arms) visit(arm);
      return;
    case 'assignment':
      forEachInPattern(expression.target, visit);
      visit(expression.value);
      return;
    case 'comprehension':
      for (const { iterable } of expression.clauses) visit(iterable);
      for (const condition of expression.conditions) visit(condition);
      visit(expression.element);
      return;
    case 'opaque':
      for (const child of expression.children) visit(child);
  }
}

/** Visits the expressions in a pattern: places that are assigned to, and defaults. */
export function forEachInPattern(pattern: Pattern, visit: (child: Expression) => void): void {
  switch (pattern.kind) {
    case 'bind':
      return;
    case 'place':
      visit(pattern.place);
      return;
    case 'rest':
      forEachInPattern(pattern.target, visit);
      return;
    case 'unpack-list':
      for (const item of pattern.items) if (item) forEachInPattern(item, visit);
      return;
    case 'unpack-object':
      for (const { target, fallback } of pattern.entries) {
        forEachInPattern(target, visit);
        if (fallback) visit(fallback);
      }
      if (pattern.rest) forEachInPattern(pattern.rest, visit);
  }
}

/** The name that a value is changed through: `messages` of `messages[0].content`, `.history` of `self.history`. */
export function rootKey(place: Expression): string | null {
  let at = place;
  for (;;) {
    if (at.kind === 'call' && at.bare) at = at.callee;
    if (at.kind === 'name') return at.name;
    if (at.kind === 'member' && at.object.kind === 'self') return fieldKey(at.property.name);
    if (at.kind === 'member' || at.kind === 'index') at = at.object;
    else return null;
  }
}

/** Fields of the receiver are followed like names. The dot keeps them apart from names. */
export function fieldKey(name: string): string {
  return `.${name}`;
}

/** The field that a key stands for, or null when it is a name. */
export function fieldOfKey(key: string): string | null {
  return key.startsWith('.') ? key.slice(1) : null;
}

/** The last name of a callee: `create` of `client.chat.create`, '' when there is none. */
export function calleeName(callee: Expression): string {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' ? callee.property.name : '';
}

/** What a pattern binds or changes in the end. */
export type PatternLeaf = Extract<Pattern, { readonly kind: 'bind' | 'place' }>;

/** Visits the names and places of a pattern, in source order. */
export function forEachLeaf(pattern: Pattern, visit: (leaf: PatternLeaf) => void): void {
  switch (pattern.kind) {
    case 'bind':
    case 'place':
      visit(pattern);
      return;
    case 'rest':
      forEachLeaf(pattern.target, visit);
      return;
    case 'unpack-list':
      for (const item of pattern.items) if (item) forEachLeaf(item, visit);
      return;
    case 'unpack-object':
      for (const { target } of pattern.entries) forEachLeaf(target, visit);
      if (pattern.rest) forEachLeaf(pattern.rest, visit);
  }
}

/** Calls `visit` with each key that a pattern binds or changes. */
export function forEachKey(pattern: Pattern, visit: (key: string, binds: boolean) => void): void {
  forEachLeaf(pattern, (leaf) => {
    if (leaf.kind === 'bind') {
      visit(leaf.name.name, true);
      return;
    }
    const key = rootKey(leaf.place);
    if (key !== null) visit(key, isWhole(leaf.place));
  });
}

/** Whether a place is all that its key stands for: `self.x`, not `self.x.y`. */
function isWhole(place: Expression): boolean {
  return place.kind === 'member' && place.object.kind === 'self';
}

/** Whether a pattern binds the key. */
export function bindsKey(pattern: Pattern, key: string): boolean {
  let found = false;
  forEachKey(pattern, (each, binds) => {
    if (binds && each === key) found = true;
  });
  return found;
}

/** How words call a key: `messages`, `self.messages`. */
export function keyLabel(key: string): string {
  const field = fieldOfKey(key);
  return field === null ? key : `self.${field}`;
}
