import { CONFIG_FILE, CONFIG_SCHEMA } from './config-schema.mjs';
import { walkthrough } from './walkthrough.mjs';

/** The parts of the manifest that follow from the tables. */
export function manifestParts({ settingRows, commandRows, languageIds, category }) {
  return {
    // The balance of a connected account is shown before any file is open.
    activationEvents: ['onStartupFinished', ...languageIds.map((language) => `onLanguage:${language}`)],
    capabilities: {
      untrustedWorkspaces: {
        supported: 'limited',
        description: 'Costs are shown as always. No account is asked and nothing is sent anywhere.',
        restrictedConfigurations: userOnly(settingRows),
      },
      virtualWorkspaces: {
        supported: 'limited',
        description: 'Costs are shown in open files; nothing is read from the workspace.',
      },
    },
    contributes: {
      commands: commands(commandRows, category),
      menus: {
        commandPalette: paletteEntries(commandRows),
        'editor/context': contextEntries(commandRows, languageIds),
      },
      configuration: { title: 'Costlint', properties: properties(settingRows) },
      // Comments are no mistakes in it.
      languages: [{ id: 'jsonc', filenames: [CONFIG_FILE] }],
      jsonValidation: [{ fileMatch: `/${CONFIG_FILE}`, url: `./${CONFIG_SCHEMA}` }],
      walkthroughs: [walkthrough],
    },
  };
}

function userOnly(rows) {
  return Object.entries(rows)
    .filter(([, { place }]) => place === 'user-only')
    .map(([key]) => `costlint.${key}`);
}

function commands(rows, category) {
  return Object.entries(rows).map(([command, { title }]) => ({ command, title, category }));
}

function paletteEntries(rows) {
  return Object.entries(rows)
    .filter(([, { when }]) => when !== undefined)
    .map(([command, { when }]) => ({ command, when }));
}

/** The group stands below those of the editor itself. */
function contextEntries(rows, languageIds) {
  const when = `editorLangId =~ /^(${languageIds.join('|')})$/`;
  return Object.entries(rows)
    .filter(([, { inContext }]) => inContext)
    .map(([command]) => ({ command, when, group: '9_costlint' }));
}

function properties(rows) {
  const entries = Object.entries(rows).map(([key, { kind, scope, description }], index) => [
    `costlint.${key}`,
    { order: index, default: kind.default, ...kind.schema, scope, markdownDescription: description },
  ]);
  return Object.fromEntries(entries);
}
