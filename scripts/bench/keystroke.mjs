import { pathToFileURL } from 'node:url';
import { LspProcess } from './lsp-process.mjs';
import { phpWithCalls, rubyWithCalls } from './scripted-sources.mjs';
import { pythonWithCalls, typescriptWithCalls } from './sources.mjs';
import { median, pause, percentile } from './statistics.mjs';
import {
  csharpWithCalls,
  goWithCalls,
  javaWithCalls,
  kotlinWithCalls,
  rustWithCalls,
} from './typed-sources.mjs';
import { makeWorkspace } from './workspace-folder.mjs';

const PACE_MS = 20;
const STROKES = 150;
const SIZE = 100_000;
const WORKSPACE_FILES = 5000;
const MOST_MB = 300;

/** Where a person types: inside a prompt, in a constant that every call uses, in plain code. */
const PLACES = [
  { name: 'in a prompt', find: 'Ticket of kind 40:' },
  { name: 'in a constant of all calls', find: 'careful assistant' },
  { name: 'in plain code', find: 'no answer for kind 40' },
];

const LANGUAGES = [
  { id: 'python', uri: 'file:///bench/support.py', text: pythonWithCalls(SIZE) },
  { id: 'typescript', uri: 'file:///bench/support.ts', text: typescriptWithCalls(SIZE) },
  { id: 'go', uri: 'file:///bench/support.go', text: goWithCalls(SIZE) },
  { id: 'java', uri: 'file:///bench/Support.java', text: javaWithCalls(SIZE) },
  { id: 'kotlin', uri: 'file:///bench/Support.kt', text: kotlinWithCalls(SIZE) },
  { id: 'csharp', uri: 'file:///bench/Support.cs', text: csharpWithCalls(SIZE) },
  { id: 'ruby', uri: 'file:///bench/support.rb', text: rubyWithCalls(SIZE) },
  { id: 'php', uri: 'file:///bench/support.php', text: phpWithCalls(SIZE) },
  { id: 'rust', uri: 'file:///bench/support.rs', text: rustWithCalls(SIZE) },
];

/** Whose keystrokes are measured with accounts connected as well: that depends on no language. */
const CONNECTED = new Set(['python', 'typescript']);

/** From a keystroke to the fresh hints of the whole file, against a server that answers nothing. Paced, in turn. */
export async function run({ serverScript, bareScript }) {
  const rows = [];
  for (const language of LANGUAGES) {
    const ours = await LspProcess.start(serverScript);
    const bare = await LspProcess.start(bareScript);
    try {
      for (const place of PLACES) rows.push(await measure(ours, bare, language, place));
      if (CONNECTED.has(language.id)) rows.push(await measureConnected(serverScript, language));
    } finally {
      await Promise.all([ours.stop(), bare.stop()]);
    }
  }
  rows.push(...(await measureInWorkspace(serverScript)));
  return rows;
}

/** A function whose model is what callers in other files hand over: known once these were looked at. */
const CLASSIFY = `
export async function classify(model: string, ticket: string): Promise<string> {
  const response = await client.responses.create({ model, input: ticket, max_output_tokens: 20 });
  return response.output_text;
}
`;

/** The same in a large workspace that was looked through, against the file alone; and what memory that takes. */
async function measureInWorkspace(serverScript) {
  const text = typescriptWithCalls(SIZE) + CLASSIFY;
  const { folder, remove } = makeWorkspace(WORKSPACE_FILES, text);
  const uri = `${pathToFileURL(folder)}/src/support.ts`;
  const alone = await LspProcess.start(serverScript, { settings: { acrossFiles: false } });
  const inside = await LspProcess.start(serverScript, { folders: [String(pathToFileURL(folder))] });
  try {
    const language = { id: 'typescript', uri, text };
    const seconds = await untilImportersAreKnown(inside, language);
    const rows = [];
    for (const place of PLACES) {
      const { name, allowed, allowedP99, ...row } = await measure(inside, alone, language, place);
      rows.push({ ...row, name: `${name}, among ${WORKSPACE_FILES} files, against the file alone` });
    }
    return [
      ...rows,
      {
        name: `memory among ${WORKSPACE_FILES} files, against the file alone`,
        note: `looked through in ${seconds.toFixed(1)} s`,
        ours: inside.residentMb(),
        baseline: alone.residentMb(),
        allowed: MOST_MB,
        unit: 'MB',
      },
    ];
  } finally {
    await Promise.all([alone.stop(), inside.stop()]);
    remove();
  }
}

/** Opens the file and waits until the last call has a cost; gives the seconds that it took. */
async function untilImportersAreKnown(server, { id, uri, text }) {
  const lines = text.split('\n').length;
  const started = performance.now();
  await server.open(uri, id, text);
  for (;;) {
    const hints = await server.hints(uri, lines);
    const seconds = (performance.now() - started) / 1000;
    if (String(hints?.at(-1)?.label).includes('$')) return seconds;
    if (seconds > 60) throw new Error(`the importers are not known after a minute: ${hints?.at(-1)?.label}`);
    await pause(100);
  }
}

/** The same with accounts that are asked, against our own server without any: what is asked must not be felt. */
async function measureConnected(serverScript, language) {
  const plain = await LspProcess.start(serverScript);
  const connected = await LspProcess.start(serverScript, {
    initializationOptions: { accounts: { storage: null, sandbox: true, maySend: true } },
    answers: { 'costlint/send': answerOf },
  });
  try {
    await connected.notify('costlint/connections', { connections: CONNECTIONS, active: null });
    const { ours, baseline, ...row } = await measure(connected, plain, language, PLACES[2]);
    return {
      name: `${row.name}, accounts connected, against none`,
      ours,
      baseline,
      unit: row.unit,
    };
  } finally {
    await Promise.all([connected.stop(), plain.stop()]);
  }
}

const CONNECTIONS = ['cheapa', 'openrouter', 'flexai'].map((provider) => ({
  provider,
  account: 'default',
  region: null,
  kind: 'ordinary',
  baseUrl: null,
  fields: {},
  keySource: 'environment',
}));

/** A balance for everybody, and a price list as long as the longest. */
function answerOf({ request }) {
  const models = Array.from({ length: 400 }, (_, index) => ({
    id: `vendor/model-${index}`,
    pricing: { prompt: '0.000001', completion: '0.00001' },
  }));
  const body = request.url.includes('/models') ? { data: models } : { total_available: 12.48 };
  return { response: { status: 200, headers: {}, body: JSON.stringify(body) }, failure: null };
}

async function measure(ours, bare, language, place) {
  for (const server of [ours, bare]) await server.open(language.uri, language.id, language.text);
  const lines = language.text.split('\n').length + 5;
  const at = positionOf(language.text, language.text.indexOf(place.find));
  const expected = (await ours.hints(language.uri, lines))?.length ?? 0;
  if (expected === 0) throw new Error(`no hints in ${language.id}`);
  const samples = { ours: [], bare: [] };
  for (let stroke = 0; stroke < STROKES; stroke++) {
    for (const [name, server] of [
      ['ours', ours],
      ['bare', bare],
    ]) {
      await pause(PACE_MS);
      const change = stroke % 2 === 0 ? insert(at, 'x') : remove(at);
      const started = performance.now();
      void server.change(language.uri, [change]);
      const hints = await server.hints(language.uri, lines);
      samples[name].push(performance.now() - started);
      if (name === 'ours' && hints.length !== expected)
        throw new Error(`${hints.length} hints, expected ${expected}`);
    }
  }
  return {
    name: `keystroke ${place.name}, ${language.id}, ${expected} hints`,
    ours: median(samples.ours),
    baseline: median(samples.bare),
    p99: percentile(samples.ours, 0.99),
    baselineP99: percentile(samples.bare, 0.99),
    allowed: 3 * median(samples.bare) + 2,
    allowedP99: 3 * percentile(samples.bare, 0.99) + 2,
    unit: 'ms',
  };
}

function positionOf(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

const insert = (at, text) => ({ range: { start: at, end: at }, text });
const remove = (at) => ({
  range: { start: at, end: { line: at.line, character: at.character + 1 } },
  text: '',
});
