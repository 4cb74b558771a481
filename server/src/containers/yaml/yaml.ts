import type { Container, Region, Replacement } from '../../core/container/container';
import type { LanguageId } from '../../core/source/language';
import type { TextRange } from '../../core/source/span';
import { execRegion } from '../wire/exec-form';
import { languageNamed } from '../wire/language-names';
import { asShellVariables, type Expansion } from '../wire/quoted-variables';
import { type Entry, yamlEntries } from './yaml-entries';
import { apart } from './yaml-scalars';

/** Commands in YAML: the steps of continuous integration, what containers of a composition run, tasks. */
export const yaml: Container = {
  id: 'yaml',
  extensions: ['.yml', '.yaml'],
  editorIds: ['yaml', 'dockercompose', 'github-actions-workflow', 'azure-pipelines'],
  regions: (text) => yamlEntries(text).flatMap((entry, index) => regionsOf(text, entry, index)),
};

/** Keys whose value, or each item of whose list, is a script. */
const SCRIPTS: ReadonlySet<string> = new Set([
  'run',
  'script',
  'before_script',
  'after_script',
  'install',
  'before_install',
  'command',
  'commands',
  'entrypoint',
  'bash',
  'sh',
  'shell',
  'inlineScript',
  'cmd',
  'cmds',
]);

/** Keys under which variables of the environment stand. */
const VARIABLES: ReadonlySet<string> = new Set(['env', 'environment', 'variables']);

function regionsOf(text: string, entry: Entry, index: number): readonly Region[] {
  const { key, mapping, scalar, keyRange } = entry;
  if (keyRange && VARIABLES.has(mapping.owner?.key ?? '')) return variable(text, keyRange, scalar);
  if (!keyRange && VARIABLES.has(key)) return assignment(text, scalar);
  if (!SCRIPTS.has(key)) return [];
  // `shell: bash` names a shell.
  if (key === 'shell' && scalar.style !== 'block' && !text.slice(scalar.start, scalar.end).includes(' '))
    return [];
  const language = languageOf(entry);
  if (language === null) return [];
  if (scalar.style === 'list') {
    const region = execRegion(text, scalar);
    return region ? [withExpressions(text, region)] : [];
  }
  const { start, end, replaced } = scalar;
  if (language === 'shellscript') return [withExpressions(text, { language, start, end, replaced })];
  return [{ language, group: `script ${index}`, start, end, replaced }];
}

function withExpressions(text: string, region: Region): Region {
  const all = [...(region.replaced ?? []), ...expressions(text, region)];
  return { ...region, replaced: apart(all.sort((one, other) => one.start - other.start)) };
}

/** What a script is written in, by the keys beside and around it. */
function languageOf({ key, mapping }: Entry): LanguageId | null {
  const around = mapping.owner?.mapping.keys;
  if (around?.get('uses')?.startsWith('actions/github-script')) return 'javascript';
  if (around?.get('task')?.startsWith('PythonScript')) return 'python';
  const shell = key === 'shell' ? undefined : mapping.keys.get('shell');
  if (shell === undefined) return 'shellscript';
  const program = shell.split(/\s/)[0] ?? '';
  return languageNamed(program.slice(program.lastIndexOf('/') + 1));
}

/** `NAME: value` as `NAME="value"`. What a shell would read otherwise is left out. */
function variable(text: string, key: TextRange, { start, end, style }: Entry['scalar']): readonly Region[] {
  const name = text.slice(key.start, key.end);
  if (!/^[A-Za-z_]\w*$/.test(name) || style === 'list' || /["`\\\n]/.test(text.slice(start, end))) return [];
  const replaced = [
    { start: key.end, end: start, text: '="' },
    ...expressions(text, { start, end }),
    { start: end, end, text: '"' },
  ];
  return [{ language: 'shellscript', start: key.start, end, replaced }];
}

/** `- NAME=value`. */
function assignment(text: string, { start, end }: TextRange): readonly Region[] {
  return /^[A-Za-z_]\w*=[^\s"'`\\]*$/.test(text.slice(start, end))
    ? [{ language: 'shellscript', start, end }]
    : [];
}

/** `${{ env.NAME }}` is told as a variable of the shell, and `$$NAME` of a composition is `$NAME` there. */
function expressions(text: string, range: TextRange): Replacement[] {
  const found: Expansion[] = [];
  const { start, end } = range;
  for (let at = text.indexOf('$', start); at !== -1 && at < end; at = text.indexOf('$', at + 1)) {
    if (text.startsWith('${{', at)) {
      const close = text.indexOf('}}', at);
      if (close === -1 || close >= end) break;
      const name = /(\w+)\s*$/.exec(text.slice(Math.max(at + 3, close - 100), close))?.[1];
      found.push({ start: at, end: close + 2, variable: name ?? '_', text: '' });
      at = close + 1;
    } else if (/^\$\$[A-Za-z_{]/.test(text.slice(at, at + 3))) {
      found.push({ start: at, end: at + 2, variable: null, text: '$' });
      at += 1;
    }
  }
  return asShellVariables(text, range, found);
}
