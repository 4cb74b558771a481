// Reads the lines of a file on all cores, parses their JSON and counts the texts of their messages with the engine that
// `costlint batch` counts with, and does nothing else: its floor. Prints the number of tokens.
const { closeSync, fstatSync, openSync, readFileSync, readSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const path = require('node:path');
const { isMainThread, parentPort, Worker, workerData } = require('node:worker_threads');

const CHUNK = 256 * 1024;
const NEWLINE = 0x0a;

/** The lines whose line break stands from `from` up to `to`; the last one of the file may have none. */
function* linesIn(file, from, to) {
  const handle = openSync(file, 'r');
  const { size } = fstatSync(handle);
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let at = from === 0 ? 0 : firstBehindBreak(handle, from);
  const last = to === size ? size : firstBehindBreak(handle, to);
  while (at < last) {
    const read = readSync(handle, chunk, 0, Math.min(CHUNK, last - at), at);
    at += read;
    const bytes =
      rest.length === 0 ? chunk.subarray(0, read) : Buffer.concat([rest, chunk.subarray(0, read)]);
    let begin = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, begin)) {
      yield bytes.toString('utf8', begin, end);
      begin = end + 1;
    }
    rest = Buffer.from(bytes.subarray(begin));
  }
  closeSync(handle);
}

function firstBehindBreak(handle, from) {
  const chunk = Buffer.alloc(CHUNK);
  readSync(handle, chunk, 0, CHUNK, from);
  return from + chunk.indexOf(NEWLINE) + 1;
}

function countLines({ file, from, to, engine, vocabulary }) {
  const { createTokenizer } = require(engine);
  const tokenizer = createTokenizer('o200k_base', () => readFileSync(vocabulary));
  let tokens = 0;
  for (const line of linesIn(file, from, to)) {
    const { messages } = JSON.parse(line).body;
    for (const { content } of messages) tokens += tokenizer.count(content);
  }
  return tokens;
}

if (isMainThread) {
  const [file, engine, vocabulary] = process.argv.slice(2).map((each) => path.resolve(each));
  const { size } = fstatSync(openSync(file, 'r'));
  const threads = availableParallelism();
  let tokens = 0;
  for (let at = 0; at < threads; at++) {
    const [from, to] = [Math.floor((size * at) / threads), Math.floor((size * (at + 1)) / threads)];
    const worker = new Worker(__filename, { workerData: { file, from, to, engine, vocabulary } });
    worker.on('message', (counted) => {
      tokens += counted;
    });
  }
  process.on('exit', () => console.log(String(tokens)));
} else {
  parentPort.postMessage(countLines(workerData));
}
