import type { OutputStatistics } from '../core/usage-log/output-statistics';
import { alignColumns, escapeForTerminal, type TextStyle, wordCount } from './terminal-text';

/** What was found in usage logs. */
export interface UsageFound {
  /** The file that it was written to. */
  readonly file: string;
  readonly calls: number;
  /** Records that are no JSON, or of no form that is read. */
  readonly unread: number;
  /** Calls that tell nothing of their model or output. */
  readonly silent: number;
  readonly models: readonly OutputStatistics[];
}

/** What logs say of the answers of models, for people, with a line break at its end. */
export function usageText({ file, calls, unread, silent, models }: UsageFound, style: TextStyle): string {
  const count = (value: number) => value.toLocaleString('en-US');
  const ofModels = models.filter((each) => each.of === undefined);
  const ofFunctions = models.flatMap(({ of }) =>
    of && 'place' in of ? [`${of.place.file}\n${of.place.function}`] : [],
  );
  const named = models.flatMap(({ of }) => (of && 'key' in of ? [of.key] : []));
  const rows = ofModels.map((each) => [
    escapeForTerminal(each.model),
    escapeForTerminal(each.provider ?? '-'),
    count(each.calls),
    count(each.median),
    count(each.mean ?? each.median),
    count(each.p90),
    count(each.most),
  ]);
  const head = ['model', 'provider', 'calls', 'median', 'mean', 'p90', 'most'];
  const [title = '', ...lines] = alignColumns([head, ...rows]).map((row) => row.join('  ').trimEnd());
  const notes = [
    ofFunctions.length + named.length > 0
      ? `besides by ${wordCount(new Set(ofFunctions).size, 'function')} and ${wordCount(new Set(named).size, 'name')} or beginnings of instructions`
      : '',
    unread > 0 ? `${wordCount(unread, 'record')} of no form that is read` : '',
    silent > 0 ? `${wordCount(silent, 'call')} without a model or an output` : '',
    `output tokens; written to ${escapeForTerminal(file)}: name it in the setting costlint.usageLogs`,
  ];
  return `${[
    style.bold(wordCount(calls, 'logged call')),
    style.dim(title),
    ...lines,
    ...notes.filter((note) => note !== '').map((note) => style.dim(note)),
  ].join('\n')}\n`;
}
