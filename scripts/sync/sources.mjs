const NOTE = '// Made by `npm run sync`.';

export function languagesSource(kinds) {
  const ids = [...new Set(kinds.flatMap(({ editorIds }) => editorIds))];
  return listSource('languageIds', 'Identifiers that editors give to the kinds of files that are read.', ids);
}

export function providerIdsSource(providers) {
  const ids = providers.map(({ id }) => id).sort();
  return listSource('providerIds', 'Identifiers of everybody who is known to bill for calls.', ids);
}

export function ruleCodesSource(rules) {
  const codes = rules.map(({ code }) => code).sort();
  return listSource('ruleCodes', 'Codes of all lint rules.', codes);
}

export function apiMarkersSource(markers) {
  return listSource('apiMarkers', 'Words of which every text with a call of a known API holds one.', markers);
}

/** What the client must know of providers with a billing API; a regular row for each. */
export function billingProvidersSource(providers) {
  const rows = providers
    .filter(({ account }) => account !== undefined)
    .map(({ id, name, hosts, keyVariables, links, account }) => ({
      id,
      name,
      hosts: account.hosts,
      callHosts: hosts,
      header: account.header,
      headers: account.headers ?? {},
      keys: account.keys,
      keyVariables: account.keyVariables ?? keyVariables,
      baseUrlVariables: account.baseUrlVariables ?? [],
      regions: account.regions ?? [],
      regionVariable: account.regionVariable ?? null,
      fields: account.fields ?? [],
      tells: told(account),
      billingPage: links.billing,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return [
    NOTE,
    "import type { BillingProvider } from './billing-provider';",
    '',
    '/** Providers that can be connected. Keys go to the hosts of these rows alone. */',
    `export const billingProviders: readonly BillingProvider[] = ${JSON.stringify(rows, null, 2)};`,
    '',
  ].join('\n');
}

/** What an account API tells, in the words of `Told`. */
export function told({ queries, unpublished, prices, quote }) {
  const parts = ['balance', 'limits'].filter(
    (part) => !unpublished.includes(part) && queries.some(({ tells }) => tells.includes(part)),
  );
  return [
    ...parts,
    ...(prices?.some(({ isLowestOnly }) => !isLowestOnly) ? ['prices'] : []),
    ...(quote ? ['quotes'] : []),
  ];
}

function listSource(name, words, items) {
  const lines = items.map((item) => `  ${JSON.stringify(item)},`);
  return [NOTE, `/** ${words} */`, `export const ${name}: readonly string[] = [`, ...lines, '];', ''].join(
    '\n',
  );
}
