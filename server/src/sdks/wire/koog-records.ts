import { object } from '../../core/evaluate/known';
import { positionalNames } from './positional-names';
import { addsMessage } from './record-parts';
import { append, type Maker, type RecordRules, type Setter } from './records';
import { field } from './values';

/** Text in a builder of contents: `+"hi"`, `text("hi")`. */
const addsText: Setter = (entries, args) => {
  const text = args.positional(0);
  if (text !== null) append(entries, 'parts', text);
};

/** `user("hi")`, and `user { +"hi" }` with the parts that the lambda adds. */
function adds(role: string): Setter {
  const plain = addsMessage(role);
  return (entries, args) => {
    const first = args.positional(0);
    const parts = first?.kind === 'object' ? field(first, 'parts') : null;
    if (parts === null) plain(entries, args);
    else plain(entries, { ...args, positional: (index) => (index === 0 ? parts : null) });
  };
}

/** `prompt("id", params) { system("x") }`: what the lambda adds. */
const prompt: Maker = (args) => {
  const said = args.positional(args.count - 1);
  if (said?.kind !== 'object') return said;
  const params = args.named('params') ?? (args.count > 2 ? args.positional(1) : null);
  return params === null ? said : object(new Map([...said.entries, ['params', params]]));
};

/** How Koog spells prompts and settings. */
export const koogRecords: RecordRules = {
  makers: {
    prompt,
    llm_params: positionalNames('temperature', 'max_tokens'),
    ai_agent_config: positionalNames('prompt', 'model', 'max_agent_iterations'),
  },
  setters: {
    system: adds('system'),
    user: adds('user'),
    assistant: adds('assistant'),
    text: addsText,
    message: addsMessage('user'),
  },
};
