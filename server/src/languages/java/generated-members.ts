import type { Expression, Name } from '../../core/ir/expressions';
import type { Field, Method } from '../../core/ir/statements';
import { plainFunction } from '../wire/plain-function';
import { type Members, NO_MEMBERS } from './members';
import { decoratorNamed } from './modifiers';
import { ownField } from './record-members';

const WITH_GETTERS = ['Data', 'Getter', 'Value'];

/** The methods that Lombok makes for a class: those that give its fields. */
export function generatedMembers(decorators: readonly Expression[], { fields, methods }: Members): Members {
  if (!WITH_GETTERS.some((name) => decoratorNamed(decorators, name) !== null)) return NO_MEMBERS;
  const taken = new Set(methods.map(({ name }) => name));
  const getters = fields.filter((field) => !field.static && !taken.has(getterName(field.name))).map(getterOf);
  return { ...NO_MEMBERS, methods: getters };
}

function getterName(field: string): string {
  return `get${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

function getterOf(field: Field): Method {
  const { anchor, start, end } = field;
  const name: Name = { kind: 'name', anchor, start, end, name: field.name };
  const fn = plainFunction(field, [], ownField(name));
  return { name: getterName(field.name), fn, getter: false };
}
