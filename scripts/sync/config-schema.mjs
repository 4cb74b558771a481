/** A project's own file of settings, and where its schema stands. */
export const CONFIG_FILE = 'costlint.json';
export const CONFIG_SCHEMA = 'schemas/costlint.schema.json';

/** The JSON Schema of `costlint.json`: the settings that a project may share, by dotted keys or nested. */
export function configSchema(rows) {
  const shared = Object.entries(rows).filter(
    ([, { place, scope }]) => place === 'shareable' && scope === 'resource',
  );
  const flat = shared.map(([key, row]) => [key, propertyOf(row)]);
  const groups = new Map();
  for (const [key, row] of shared) {
    const dot = key.indexOf('.');
    if (dot < 0) continue;
    const group = groups.get(key.slice(0, dot)) ?? {};
    groups.set(key.slice(0, dot), { ...group, [key.slice(dot + 1)]: propertyOf(row) });
  }
  const nested = [...groups].map(([name, properties]) => [
    name,
    { type: 'object', additionalProperties: false, properties },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://costlint.dev/schemas/costlint.schema.json',
    title: CONFIG_FILE,
    description: 'Settings of Costlint for the files beside this one and in the folders below.',
    type: 'object',
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries([...flat, ...nested]) },
  };
}

function propertyOf({ kind, description }) {
  const { enumItemLabels: _, ...schema } = kind.schema;
  const words = description.replace(/`#([\w.]+)#`/g, '`$1`');
  return { default: kind.default, ...schema, description: plainWords(words), markdownDescription: words };
}

function plainWords(markdown) {
  return markdown.replace(/\*\*/g, '');
}
