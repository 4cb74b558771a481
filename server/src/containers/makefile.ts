import type { Container, Region, Replacement } from '../core/container/container';
import type { TextRange } from '../core/source/span';
import { linesIn, skipBlanks } from './wire/lines';
import { asShellVariables, type Expansion } from './wire/quoted-variables';

/** Makefiles: the commands of their recipes, and the variables that these read. */
export const makefile: Container = {
  id: 'makefile',
  extensions: ['.mk', '.mak'],
  isNamed: (name) => /^(?:gnu|bsd)?makefile(?:\.|$)/.test(name),
  editorIds: ['makefile'],
  regions: (text) => {
    const reader = new MakefileReader(text);
    for (const line of linesIn(text, { start: 0, end: text.length })) reader.line(line);
    return reader.finish();
  },
};

class MakefileReader {
  private readonly regions: Region[] = [];
  /** The command that the present line belongs to, when it goes on. */
  private command: { readonly start: number; end: number; readonly tabs: Replacement[] } | null = null;
  private inDefinition = false;
  private inRule = false;
  /** Whether the line before goes on in this one. */
  private goesOn = false;

  constructor(private readonly text: string) {}

  finish(): readonly Region[] {
    const { command, text } = this;
    if (command) {
      const { start, end, tabs } = command;
      const variables = asShellVariables(text, command, expansionsIn(text, start, end));
      const replaced = [...tabs, ...variables].sort((one, other) => one.start - other.start);
      this.regions.push({ language: 'shellscript', start, end, replaced });
    }
    this.command = null;
    return this.regions;
  }

  line({ start, end }: TextRange): void {
    const { text } = this;
    const words = text.slice(start, end);
    if (this.command) this.further(start, end);
    else if (this.inDefinition) this.inDefinition = words.trim() !== 'endef';
    else if (/^\s*define\b/.test(words)) this.inDefinition = true;
    else if (words.startsWith('\t') && this.inRule) this.begin(start, end);
    else if (!this.goesOn) this.outside(start, end, words);
    const goesOn = words.endsWith('\\');
    if (!goesOn) this.finish();
    this.goesOn = goesOn;
  }

  /** `@` keeps make from saying it, `-` lets it fail, `+` runs it always. */
  private begin(start: number, end: number): void {
    const { text } = this;
    let from = start;
    while (from < end && '\t @-+'.includes(text[from]!)) from += 1;
    this.command = { start: from, end, tabs: [] };
  }

  private further(start: number, end: number): void {
    const command = this.command!;
    const from = this.text[start] === '\t' ? start + 1 : start;
    if (from > start) command.tabs.push({ start, end: from, text: '' });
    command.end = end;
  }

  private outside(start: number, end: number, words: string): void {
    if (words.trim() === '' || /^\s*#/.test(words)) return;
    const assignment = ASSIGNMENT.exec(words);
    if (assignment) this.assign(start, end, assignment);
    else if (!/^\s*-?(?:ifn?eq|ifn?def|else|endif|include|export|unexport)\b/.test(words))
      this.rule(start, end, words);
  }

  private rule(start: number, end: number, words: string): void {
    this.inRule = words.includes(':');
    const command = words.indexOf(';');
    if (!this.inRule || command === -1) return;
    this.begin(start + command + 1, end);
  }

  /** `NAME = value` as `NAME="value"`; one that a shell would read otherwise is left out. */
  private assign(start: number, lineEnd: number, match: RegExpExecArray): void {
    const { text } = this;
    const [whole, lead = '', name = '', operator = ''] = match;
    const from = skipBlanks(text, start + whole.length, lineEnd);
    const comment = text.slice(from, lineEnd).search(/\s#/);
    const end = from + text.slice(from, comment === -1 ? lineEnd : from + comment).trimEnd().length;
    if (/["`\\]/.test(text.slice(from, end)) || operator === '+=' || operator === '!=') return;
    const nameStart = start + lead.length;
    const isDefault = operator === '?=';
    const opening = isDefault ? `="\${${name}:-` : '="';
    const replaced = [
      { start: nameStart + name.length, end: from, text: opening },
      ...expansionsIn(text, from, end).map(plainVariable),
      { start: end, end, text: isDefault ? '}"' : '"' },
    ];
    this.regions.push({ language: 'shellscript', start: nameStart, end, replaced });
  }
}

function plainVariable({ start, end, variable, text }: Expansion): Replacement {
  return { start, end, text: variable === null ? text : `\${${variable}}` };
}

const ASSIGNMENT = /^([ ]*(?:(?:export|override)[ \t]+)*)([A-Za-z_]\w*)[ \t]*(:{0,3}=|[?+!]=)/;

/** `$$` is what the shell sees as `$`; `$(NAME)` and `${NAME}` are variables of make, told as those of the shell. */
function expansionsIn(text: string, start: number, end: number): Expansion[] {
  const found: Expansion[] = [];
  for (let at = text.indexOf('$', start); at !== -1 && at < end; at = text.indexOf('$', at)) {
    const name = /^\$(?:\((\w+)\)|\{(\w+)\})/.exec(text.slice(at, Math.min(end, at + 100)));
    if (text[at + 1] === '$') found.push({ start: at, end: at + 2, variable: null, text: '$' });
    else if (name) {
      const variable = name[1] ?? name[2] ?? '';
      found.push({ start: at, end: at + name[0].length, variable, text: '' });
    }
    at = found.at(-1)?.start === at ? found.at(-1)!.end : at + 1;
  }
  return found;
}
