const OVERVIEW = `costlint: what each generative-AI API call in your code will cost

usage
  costlint check [paths]      the cost of every call in files and folders (default: this folder)
  costlint models [words]     known models and their prices, e.g. \`costlint models anthropic sonnet\`
  costlint lsp --stdio        the language server, for editors that speak LSP
  costlint help <command>     more about one command

options
  --format text|json          how to print (default: text)
  --as-of YYYY-MM-DD          take the prices of that day (default: today)
  -h, --help                  this text
  -v, --version               the version

Nothing is sent anywhere: prices come from the list that ships with costlint.

exit codes
  0  nothing to report        1  findings
  2  wrong usage              3  an internal error, please report it
`;

const TOPICS: Readonly<Record<string, string>> = {
  check: `costlint check [paths] [--format text|json] [--as-of YYYY-MM-DD] [--jobs N]

Reads TypeScript, JavaScript and Python files and prints what each API call costs per execution:
how likely (≈) and at most (max). Folders are walked without what .gitignore excludes.

A call is \`no cap\` when nothing limits its output, and \`price unknown\` when its model or its
provider's price can't be told; such calls are counted but enter no sum. State what the source does not tell
in a comment on or above the call:

  # costlint: model=gpt-5.2 output=300 input=1200 calls=5000 provider=cheapa

examples
  costlint check                         this folder
  costlint check src scripts/report.py   some of it
  costlint check --format json > costs.json
`,
  models: `costlint models [words] [--format text|json] [--as-of YYYY-MM-DD]

Lists provider, model and prices in USD per million tokens. Words must all occur in \`provider/model\`.

examples
  costlint models gpt-5
  costlint models openrouter claude --format json
`,
  lsp: `costlint lsp --stdio

Runs the language server on standard input and output. Inlay hints, hovers, code lenses and settings
under \`costlint\` work as in VS Code.
`,
};

/** The help text of a command, or the overview. */
export function helpText(topic: string | null): string {
  return (topic !== null && TOPICS[topic]) || OVERVIEW;
}
