import { list, object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import { append, type Maker, type Setter, type Typed } from './records';
import { textValue } from './values';

/** A builder's method that adds a message of a role: `addUserMessage("hi")`. */
export function addsMessage(role: string, to = 'messages'): Setter {
  return (entries, args) => {
    const content = args.positional(0);
    if (content !== null) append(entries, to, messageOf(role, content));
  };
}

export function messageOf(role: string, content: Value): Value {
  return object(
    new Map([
      ['role', textValue(role)],
      ['content', content],
    ]),
  );
}

/** A function or constructor that makes a message of a role from its first argument, or from a later one. */
export function makesMessage(role: string, at = 0): Maker {
  return (args) => {
    const content = args.positional(args.count > at ? at : 0);
    return content === null ? null : messageOf(role, content);
  };
}

/** A builder's method that sets what another name stands for in the request. */
export function setsAs(key: string): Setter {
  return (entries, args) => {
    const value = args.positional(0);
    if (value !== null) entries.set(key, value);
  };
}

/** A builder's method that adds to a list in the request. */
export function addsTo(key: string): Setter {
  return (entries, args) => {
    const value = args.positional(0);
    if (value !== null) append(entries, key, value);
  };
}

/** A type whose objects have a key that nobody sets: `{type: 'text'}`. What is set wins. */
export function typedAs(key: string, value: string): Typed {
  return (entries) => object(new Map([[key, textValue(value)], ...entries]));
}

/** Where the types of messages keep what is said: set by a builder, or given to a constructor or factory. */
const CONTENTS = ['content', 'text', 'contents', 'from', 'of', 'with', 'create'];

/** A type of messages of one role, whatever makes them: `new UserMessage("hi")`, `UserMessage.from("hi")`. */
export function messageType(role: string, type: string): Typed {
  return (entries) => {
    const key = [type, ...CONTENTS].find((each) => entries.has(each));
    return messageOf(role, key === undefined ? textValue('') : entries.get(key)!);
  };
}

/** A builder's method that takes a list, or its items one by one. */
export function setsList(key: string): Setter {
  return (entries, args) => {
    const items: Value[] = [];
    for (let index = 0; index < args.count; index++) items.push(args.positional(index)!);
    const [first] = items;
    if (first !== undefined)
      entries.set(key, items.length === 1 && first.kind !== 'external' ? first : list(items));
  };
}
