import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import { apiWord, constantAt } from './jvm-constants';
import { addsTo } from './record-parts';
import { append, type Maker, type RecordRules, type Setter } from './records';
import { textValue } from './values';

const addsText: Setter = (entries, args) => {
  const text = args.positional(0) ?? args.named('text');
  if (text !== null) append(entries, 'parts', object(new Map([['text', text]])));
};

/** Pictures and other files are part of what is sent; what they are decides a run of the program. */
function addsData(type: string): Setter {
  return (entries) => append(entries, 'parts', inlineData(type));
}

function inlineData(type: string): Value {
  return object(new Map([['inline_data', object(new Map([['mime_type', textValue(type)]]))]]));
}

/** `content { text("hi") }`, `content(role = "model") { text("hello") }`. */
const content: Maker = (args) => {
  const lambda = args.positional(args.count - 1);
  const role = args.named('role') ?? (args.count > 1 ? args.positional(0) : null);
  if (lambda?.kind !== 'object') return lambda;
  const entries = new Map(lambda.entries);
  if (role !== null) entries.set('role', role);
  return object(entries);
};

/** How Google's packages for Android spell contents and settings. */
export const geminiKotlinRecords: RecordRules = {
  constants: (path) => {
    const found = constantAt(path);
    return found && textValue(apiWord(found.name));
  },
  makers: {
    content,
    generation_config: (args) => args.positional(0),
    text_part: (args) => args.positional(0),
  },
  setters: {
    text: addsText,
    image: addsData('image/png'),
    part: addsTo('parts'),
  },
};
