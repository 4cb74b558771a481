// Measures counting against plain js-tiktoken, `encode(text, [], [])`: `node scripts/bench/counting.mjs`.
//
// Both count the same texts in turn, in one process; medians of processor time. A seen text was counted before but for
// a new first word and an edit in its middle, so that no cache of whole texts can answer; an unseen one meets an engine
// that has counted only other words. For the growth with the length the fastest of five runs counts.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, cpuUsage } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packRanks } from '../assets/ranks.mjs';
import { bundleTokenizers } from './bundled-tokenizers.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

const ENCODING = 'o200k_base';
const ROUNDS = 25;
const WARM_UP = 15;
/** UTF-16 units of a text: that of a long prompt. */
const SIZE = 10_000;
const DOUBLED = [125_000, 250_000, 500_000, 1_000_000];

/** Rows of the table: milliseconds (medians), except for the ratios of doubling. */
export async function run() {
  const { createTokenizer } = await bundled();
  const ranks = require(`js-tiktoken/ranks/${ENCODING}`);
  const { Tiktoken } = require('js-tiktoken/lite');
  const plain = new Tiktoken(ranks.default ?? ranks);
  const file = packRanks(ENCODING);
  const fresh = () => createTokenizer(ENCODING, () => file);
  const baseline = (text) => plain.encode(text, [], []).length;
  const rows = [loading(fresh)];
  for (const [name, text] of Object.entries(ordinaryTexts())) {
    rows.push(seen(name, text, fresh(), baseline), unseen(name, text, fresh, baseline));
  }
  rows.push(...pathological(fresh, baseline));
  return [...rows, ...doubling(fresh())];
}

async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), 'costlint-bench-'));
  try {
    return require(await bundleTokenizers(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function loading(fresh) {
  const times = Array.from({ length: 9 }, () => milliseconds(() => fresh().count('x')));
  return row('load the vocabulary', median(times), null, 'ms', ENCODING);
}

function seen(name, text, tokenizer, baseline) {
  const ours = [];
  const theirs = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const edited = edit(text, round + WARM_UP);
    if (round < 0) tokenizer.count(edited);
    else measure(edited, tokenizer.count, baseline, ours, theirs);
  }
  return row(`${name}, seen`, median(ours), median(theirs), 'ms', size(text));
}

function unseen(name, text, fresh, baseline) {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < ROUNDS; round++) {
    const tokenizer = fresh();
    tokenizer.count('Nothing of what follows.');
    measure(edit(text, round), tokenizer.count, baseline, ours, theirs);
  }
  return row(`${name}, unseen`, median(ours), median(theirs), 'ms', size(text));
}

// js-tiktoken needs minutes for what is longer.
function pathological(fresh, baseline) {
  const texts = {
    'one letter': 'a'.repeat(2000),
    'CJK without punctuation': ideographs(400),
    emoji: '👍'.repeat(300),
  };
  return Object.entries(texts).map(([name, text]) => {
    const ours = [];
    const theirs = [];
    for (let round = 0; round < 5; round++) {
      const tokenizer = fresh();
      tokenizer.count('x');
      measure(text, tokenizer.count, baseline, ours, theirs);
    }
    return row(`${name}, unseen`, median(ours), median(theirs), 'ms', size(text));
  });
}

function doubling(tokenizer) {
  const units = {
    a: 'a',
    blanks: ' ',
    digits: '7',
    'one ideograph': '的',
    emoji: '👍',
    marks: '\u0301',
    mixed: 'aé的👍 7!\n',
  };
  const long = { 'random letters': letters(1e6), 'random CJK': ideographs(1e6), base64: base64(1e6) };
  for (const [name, unit] of Object.entries(units)) long[name] = unit.repeat(Math.ceil(1e6 / unit.length));
  return Object.entries(long).map(([name, text]) => {
    const times = DOUBLED.map((length) => Math.min(...repeatedly(text, length, tokenizer.count)));
    const worst = Math.max(...times.slice(1).map((time, index) => time / times[index]));
    return row(
      `${name}, 1 MB`,
      times.at(-1),
      null,
      'ms',
      `doubling the length takes at most ${worst.toFixed(2)}x`,
    );
  });
}

function repeatedly(text, length, count) {
  return Array.from({ length: 5 }, (_, round) => milliseconds(() => count(text.slice(round, length))));
}

function measure(text, ours, theirs, ourTimes, theirTimes) {
  const counts = [];
  ourTimes.push(milliseconds(() => counts.push(ours(text))));
  theirTimes.push(milliseconds(() => counts.push(theirs(text))));
  if (counts[0] !== counts[1])
    throw new Error(`counted ${counts[0]}, js-tiktoken ${counts[1]}: ${text.slice(0, 80)}`);
}

/** The text with a new first word and a new word in its middle. */
function edit(text, round) {
  const middle = text.indexOf(' ', text.length / 2) + 1 || text.length >> 1;
  return flat(`v${round} ${text.slice(0, middle)}edit${round} ${text.slice(middle)}`);
}

// Strings put together are copied when they are first read; that is not counting.
function flat(text) {
  text.charCodeAt(0);
  return text;
}

function ordinaryTexts() {
  const read = (path) => readFileSync(require.resolve(path), 'utf8');
  return {
    prose: prose(SIZE),
    code: read('js-tiktoken/lite').slice(0, SIZE),
    JSON: JSON.stringify(
      Array.from({ length: 90 }, (_, n) => ({
        id: `call_${n * 7919}`,
        created: 1716239022 + n * 61,
        text: `Answer ${n} of the model, in a few words`,
        score: n / 7,
        tags: ['a', 'beta'],
        ok: n % 3 === 0,
        none: null,
      })),
    ).slice(0, SIZE),
    CJK: cjk(SIZE / 2),
    base64: base64(SIZE),
  };
}

/** The project's own pages. */
function prose(length) {
  const pages = readdirSync(root).filter((name) => name.endsWith('.md'));
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const paths = ['LICENSE', ...pages.sort(), ...docs.sort().map((name) => join('docs', name))];
  return paths
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
    .slice(0, length);
}

function cjk(length) {
  const next = randomNumbers(2);
  const clauses = [
    '价格取决于输入和输出的标记数量',
    '我们昨天下午讨论了新的项目',
    '大家都觉得时间太紧',
    '昨日の夕方に友だちと話しました',
    '어제는 비가 많이 와서 책을 읽었습니다',
    '但还是决定试一试',
    '來年の計画を立てました',
  ];
  let text = '';
  while (text.length < length) text += clauses[next(clauses.length)] + '，。、'[next(3)];
  return text.slice(0, length);
}

function letters(length) {
  const next = randomNumbers(3);
  return Array.from({ length }, () => String.fromCharCode(97 + next(26))).join('');
}

function ideographs(length) {
  const next = randomNumbers(4);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + next(6000))).join('');
}

function base64(length) {
  const next = randomNumbers(5);
  return Buffer.from(Array.from({ length: Math.ceil((length * 3) / 4) }, () => next(256)))
    .toString('base64')
    .slice(0, length);
}

function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function row(name, ours, baseline, unit, note) {
  return { name, ours, baseline, ratio: baseline === null ? null : baseline / ours, unit, note };
}

function size(text) {
  return `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`;
}

/** Processor time: what else runs on the machine makes the clock useless for work this short. */
function milliseconds(work) {
  const start = cpuUsage();
  work();
  const { user, system } = cpuUsage(start);
  return (user + system) / 1000;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const digits = (value) => (value === null ? '' : value < 10 ? value.toFixed(3) : value.toFixed(1));
  console.log('| what | ours | js-tiktoken | ratio | |\n|---|---|---|---|---|');
  for (const { name, ours, baseline, ratio, unit, note } of await run()) {
    const times = ratio === null ? '' : `${ratio.toFixed(1)}x`;
    console.log(
      `| ${name} | ${digits(ours)} ${unit} | ${baseline === null ? '' : `${digits(baseline)} ${unit}`} | ${times} | ${note} |`,
    );
  }
}
