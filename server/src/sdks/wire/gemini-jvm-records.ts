import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import { constantAt, wordOf } from './jvm-constants';
import { setsList } from './record-parts';
import type { Maker, RecordRules } from './records';
import { listValue, textValue } from './values';

function keyed(key: string): Maker {
  return (args) => {
    const value = args.positional(0);
    return value === null ? null : object(new Map([[key, value]]));
  };
}

/** `Content.fromParts(a, b)`. */
const fromParts: Maker = (args) => {
  const parts: Value[] = [];
  for (let index = 0; index < args.count; index++) parts.push(args.positional(index)!);
  return object(new Map([['parts', listValue(parts)]]));
};

/** How Google's packages for Java and Kotlin spell contents and settings. */
export const geminiJvmRecords: RecordRules = {
  constants: (path, module) => {
    const found = constantAt(path);
    const word = found && wordOf(found, module);
    return word === null ? null : textValue(word);
  },
  makers: {
    from_parts: fromParts,
    from_text: keyed('text'),
    from_bytes: keyed('inline_data'),
    from_uri: keyed('file_data'),
    from_multi_modal_data: fromParts,
  },
  setters: { parts: setsList('parts'), contents: setsList('contents'), tools: setsList('tools') },
};
