// Parses the files of a list with tree-sitter on all cores, and does nothing else: the floor of `check`.
const { readFileSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const path = require('node:path');
const { isMainThread, Worker, workerData } = require('node:worker_threads');

const GRAMMARS = {
  '.py': 'python',
  '.ts': 'typescript',
  '.tsx': 'tsx',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.jsx': 'javascript',
};

async function parseAll(files, assets) {
  const { Parser, Language } = require('web-tree-sitter');
  await Parser.init({ wasmBinary: readFileSync(path.join(assets, 'web-tree-sitter.wasm')) });
  const parsers = new Map();
  const load = async (grammar) => {
    const parser = new Parser();
    parser.setLanguage(await Language.load(readFileSync(path.join(assets, `tree-sitter-${grammar}.wasm`))));
    parsers.set(grammar, parser);
    return parser;
  };
  for (const file of files) {
    const grammar = GRAMMARS[path.extname(file)];
    const parser = parsers.get(grammar) ?? (await load(grammar));
    parser.parse(readFileSync(file, 'utf8')).delete();
  }
}

if (isMainThread) {
  const [list, assets] = process.argv.slice(2);
  const files = JSON.parse(readFileSync(list, 'utf8'));
  const threads = availableParallelism();
  for (let at = 0; at < threads; at++) {
    new Worker(__filename, {
      workerData: { files: files.filter((_, index) => index % threads === at), assets },
    });
  }
} else {
  parseAll(workerData.files, workerData.assets);
}
