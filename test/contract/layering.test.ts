import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Module, modulesIn } from '../support/modules';

/** What a room may import: other rooms and packages. A room may always import itself. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
  /** Runs where Node is: may use its built-in modules, clock and process. */
  readonly node?: boolean;
}

/** Rooms whose members never import each other, but for the room's `wire/`. */
const LISTS = [
  'usage-logs',
  'languages',
  'containers',
  'data-formats',
  'sdks',
  'vendors',
  'providers',
  'rules',
];

const ROOMS: Readonly<Record<string, Room>> = {
  shared: { rooms: [], packages: ['big.js'] },
  core: { rooms: ['shared'], packages: ['jsonc-parser'] },
  ports: { rooms: ['core', 'shared'] },
  languages: { rooms: ['core', 'shared'] },
  containers: { rooms: ['core', 'shared'] },
  'data-formats': { rooms: ['core'], packages: ['yaml', 'smol-toml'] },
  sdks: { rooms: ['core', 'shared'] },
  tokenizers: { rooms: ['core', 'shared'] },
  vendors: { rooms: ['core', 'shared'] },
  providers: { rooms: ['core', 'shared'], packages: ['valibot'] },
  catalogs: { rooms: ['core', 'shared'], packages: ['valibot'] },
  rules: { rooms: ['core', 'shared'] },
  'usage-logs': { rooms: ['core', 'shared'] },
  reports: { rooms: ['core', 'shared'] },
  engine: {
    rooms: [
      'core',
      'shared',
      'languages',
      'containers',
      'data-formats',
      'sdks',
      'tokenizers',
      'vendors',
      'providers',
      'catalogs',
      'rules',
      'usage-logs',
    ],
  },
  batch: { rooms: ['engine', 'core', 'ports', 'shared'] },
  'batch-runs': {
    rooms: ['account-providers', 'batch', 'platform', 'ports', 'reports', 'core', 'shared'],
    node: true,
  },
  session: { rooms: ['engine', 'core', 'ports', 'shared'], packages: ['vscode-languageserver-textdocument'] },
  features: {
    rooms: ['session', 'ports', 'reports', 'core', 'shared'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  server: {
    rooms: ['features', 'session', 'ports', 'shared'],
    packages: ['vscode-languageserver'],
  },
  platform: {
    rooms: ['ports', 'core', 'shared'],
    packages: [
      'web-tree-sitter',
      'ignore',
      'http-proxy-agent',
      'https-proxy-agent',
      'proxy-from-env',
      'hyparquet',
      'fzstd',
    ],
    node: true,
  },
  'account-providers': { rooms: ['providers', 'core', 'shared'] },
  'node-engine': { rooms: ['engine', 'platform', 'ports', 'core', 'shared'], node: true },
  'node-server': {
    rooms: ['account-providers', 'batch-runs', 'node-engine', 'platform', 'ports', 'server', 'shared'],
    packages: ['vscode-languageserver/node'],
    node: true,
  },
  main: { rooms: ['node-server'], packages: ['vscode-languageserver/node'], node: true },
  cli: {
    rooms: [
      'account-providers',
      'batch',
      'batch-runs',
      'node-engine',
      'node-server',
      'server',
      'platform',
      'ports',
      'reports',
      'core',
      'shared',
    ],
    packages: ['vscode-languageserver/node'],
    node: true,
  },
  worker: { rooms: ['batch-runs', 'cli', 'node-engine', 'platform'], node: true },
  client: { rooms: ['shared'], packages: ['vscode', 'vscode-languageclient/node'], node: true },
};

/** What the world offers and pure rooms get through ports alone. */
const WORLD =
  /\b(?:Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|setTimeout\(|setInterval\(|setImmediate\(|fetch\(|process\.|globalThis\b|require\()/;

const modules = modulesIn('shared/src', 'client/src', 'server/src');

function roomOf(file: string): string {
  const [top = '', , room = ''] = file.split('/');
  return top === 'server' ? room.replace(/\.ts$/, '') : top;
}

/** The member of a list that a file belongs to: its folder, or itself. */
function memberOf(file: string): string {
  return file.split('/')[3]?.replace(/\.ts$/, '') ?? '';
}

function isSibling(file: string, imported: string): boolean {
  const room = roomOf(file);
  if (!LISTS.includes(room) || roomOf(imported) !== room) return false;
  const [one, other] = [memberOf(file), memberOf(imported)];
  return one !== 'list' && one !== other && other !== 'wire';
}

describe('layering', () => {
  it('knows every room', () => {
    const unknown = [...new Set(modules.map(({ file }) => roomOf(file)))].filter((room) => !(room in ROOMS));
    assert.deepEqual(unknown, []);
  });

  it('lets a room import what lies below it', () => {
    const breaches = modules.flatMap(({ file, imports }) =>
      imports
        .filter((imported) => {
          const room = roomOf(imported);
          return room !== roomOf(file) && !ROOMS[roomOf(file)]?.rooms.includes(room);
        })
        .map((imported) => `${file} imports ${imported}`),
    );
    assert.deepEqual(breaches, []);
  });

  it('lets a room use the packages that it needs', () => {
    const breaches = modules.flatMap(({ file, packages }) => {
      const room = ROOMS[roomOf(file)];
      return packages
        .filter((name) => !(room?.packages ?? []).includes(name) && !(room?.node && name.startsWith('node:')))
        .map((name) => `${file} imports ${name}`);
    });
    assert.deepEqual(breaches, []);
  });

  it('keeps the members of a list apart', () => {
    const breaches = modules.flatMap(({ file, imports }) =>
      imports
        .filter((imported) => isSibling(file, imported))
        .map((imported) => `${file} imports ${imported}`),
    );
    assert.deepEqual(breaches, []);
  });

  it('loads no module in a circle', () => assert.deepEqual(findCycles(modules), []));

  it('keeps the world out of pure rooms', () => {
    const breaches = modules
      .filter(({ file }) => !ROOMS[roomOf(file)]?.node)
      .flatMap((module) => {
        const found = WORLD.exec(module.code);
        return found ? [`${module.file} uses ${found[0]}`] : [];
      });
    assert.deepEqual(breaches, []);
  });

  it('turns offsets into places in one file', () => {
    const breaches = modules
      .filter(({ file }) => roomOf(file) === 'features' && !file.endsWith('/convert.ts'))
      .filter((module) => /\.(?:positionAt|offsetAt)\(/.test(module.code))
      .map(({ file }) => file);
    assert.deepEqual(breaches, []);
  });
});

/** One cycle of each kind that there is, as the files on it. */
function findCycles(all: readonly Module[]): string[] {
  const loadsOf = new Map(all.map(({ file, loads }) => [file, loads]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at !== -1) cycles.push([...way.slice(at), file].join(' -> '));
    if (at !== -1 || done.has(file)) return;
    for (const imported of loadsOf.get(file) ?? []) visit(imported, [...way, file]);
    done.add(file);
  };
  for (const { file } of all) visit(file, []);
  return cycles;
}
