import { told } from './sources.mjs';

const NOTE = '<!-- Made by `npm run sync`. -->';

export function settingsPage(rows) {
  const table = markdownTable(
    ['Setting', 'Default', 'Where', 'What it does'],
    Object.entries(rows).map(([key, { kind, place, scope, description }]) => [
      `\`costlint.${key}\``,
      code(JSON.stringify(kind.schema.default ?? kind.default)),
      placesOf({ place, scope }),
      withoutLinks(description) + choices(kind.schema),
    ]),
  );
  return page('Settings', [
    'A setting that only the user may set is not read from a workspace. What is wrong is told once, and what is set less narrowly is used, else the default. A `costlint.json` holds for a folder, in the editor and in the terminal: [Configuration](configuration.md).',
    table,
  ]);
}

function placesOf({ place, scope }) {
  if (place === 'user-only') return 'user';
  return scope === 'resource' ? 'user, `costlint.json`, workspace, folder' : 'user, workspace';
}

export function commandsPage(rows, category) {
  const table = markdownTable(
    ['Command', 'Identifier'],
    Object.entries(rows).map(([id, { title }]) => [`${category}: ${title}`, `\`${id}\``]),
  );
  return page('Commands', [table]);
}

export function sdksPage(sdks) {
  const table = markdownTable(
    ['SDK', 'Modules', 'Languages', 'Kinds of calls'],
    sdks
      .filter(({ marks }) => marks === undefined)
      .map(({ id, modules, languages, calls }) => [
        `\`${id}\``,
        list(modules),
        languages ? list(languages) : 'all',
        list([...new Set(calls.map(({ api }) => api))]),
      ]),
  );
  const clients = markdownTable(
    ['Client', 'Modules', 'Languages'],
    sdks
      .filter(({ marks }) => marks !== undefined)
      .map(({ id, modules, languages }) => [
        `\`${id}\``,
        [modules.includes('') ? 'none' : '', list(modules.filter((name) => name !== ''))]
          .filter((part) => part !== '')
          .join(', '),
        languages ? list(languages) : 'all',
      ]),
  );
  return page('SDKs', [
    'Calls are recognised by the way from an imported module to the callee, never by a bare name. `/*` stands for everything below a module.',
    table,
    '## Clients that may ask anybody',
    'What these send is a call where its address is one of a known provider, by host and path, or has a path that tells at any host (`/chat/completions`). Addresses that are relative, or that only look at something, are none.',
    clients,
  ]);
}

export function providersPage(providers) {
  const table = markdownTable(
    ['Provider', 'Identifier', 'Hosts', 'Prices', 'Account'],
    providers.map(({ id, name, hosts, links, rates, priceDataId, free, account }) => [
      links.docs ? `[${name}](${links.docs})` : name,
      `\`${id}\``,
      list(hosts),
      priceWords({ links, rates, priceDataId, free }),
      accountWords(account),
    ]),
  );
  return page('Providers', [
    'Who bills for a call is known by its base URL, its SDK or a setting. A model that has no known price at its provider has none in Costlint: the price of another provider is never shown in its place.',
    table,
  ]);
}

export function rulesPage(rules) {
  const table = markdownTable(
    ['Rule', 'Default', 'What it reports'],
    rules.map(({ code, severity, about }) => [`[\`${code}\`](rules/${code}.md)`, severity, about]),
  );
  return page('Rules', [
    'Findings are shown in the editor and by `costlint check`. `costlint.rules` in the [settings](settings.md) or in a [`costlint.json`](configuration.md) sets the level of a rule, or turns it off; a comment `costlint-ignore CODE: why` on a line or above it ignores what is found there.',
    table,
  ]);
}

function priceWords({ links, rates, priceDataId, free }) {
  const origin = [];
  if (free) origin.push(free);
  if (priceDataId) origin.push('bundled price data');
  if (rates.length > 0) origin.push('its published rates');
  const words = origin.length === 0 ? 'none known' : origin.join(', ');
  return links.pricing ? `${words} ([price list](${links.pricing}))` : words;
}

/** What can be asked of an account; nothing where it can't be connected. */
function accountWords(account) {
  if (!account) return '';
  const parts = told(account).join(', ');
  return account.unpublished.includes('balance') ? `${parts ? `${parts}; ` : ''}publishes no balance` : parts;
}

function page(title, parts) {
  return `${[NOTE, `# ${title}`, ...parts].join('\n\n')}\n`;
}

function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(words) {
  return words.map(code).join(', ');
}

function code(word) {
  return `\`${word}\``;
}

/** `#setting#` is a link in the editor's settings page alone. */
function withoutLinks(description) {
  return description.replace(/`#([\w.]+)#`/g, '`$1`');
}

function choices({ enum: words, markdownEnumDescriptions: meanings }) {
  if (!words || !meanings) return '';
  return ` ${words.map((word, index) => `${code(word)}: ${withoutLinks(meanings[index])}`).join(' ')}`;
}
