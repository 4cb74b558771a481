const NOTE = '// Made by `npm run sync`.';

export function languagesSource(languages) {
  const ids = [...new Set(languages.flatMap(({ editorIds }) => editorIds))];
  return listSource('languageIds', 'Identifiers that editors give to the languages that are read.', ids);
}

export function providerIdsSource(providers) {
  const ids = providers.map(({ id }) => id).sort();
  return listSource('providerIds', 'Identifiers of everybody who is known to bill for calls.', ids);
}

export function apiMarkersSource(markers) {
  return listSource('apiMarkers', 'Words of which every text with a call of a known API holds one.', markers);
}

function listSource(name, words, items) {
  const lines = items.map((item) => `  ${JSON.stringify(item)},`);
  return [NOTE, `/** ${words} */`, `export const ${name}: readonly string[] = [`, ...lines, '];', ''].join(
    '\n',
  );
}
