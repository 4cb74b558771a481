import { billingProviders } from '../../../shared/src/billing-providers.generated';
import type { CommandName } from './arguments';

const OVERVIEW = `costlint: what each generative-AI API call in your code will cost

usage
  costlint check [paths]     what every call in files and folders costs
                             (without paths: in this folder)
  costlint report [paths]    the same put together: by folder and file, by
                             model, by provider, with what is unknown first
  costlint diff REF [paths]  what a change adds to the cost per call, and
                             which findings are new
  costlint batch FILE        what a file of batch requests costs, before it is
                             sent; or rows of data that a call is run with
  costlint models [words]    known models and their prices
  costlint usage import FILE  how long answers are, by logs of past calls
  costlint price-usage [FILE] what a logged call should have cost
  costlint balance [name]    what is left at providers, by the keys in the
                             environment
  costlint lsp --stdio       the language server, for editors that speak LSP
  costlint help <command>    more about one command

options
  --format text|json         how to print (default: text)
  --as-of YYYY-MM-DD         take the prices of that day (default: today)
  --jobs N                   check with N threads (default: as many as pay)
  -h, --help                 this text
  -v, --version              the version

examples
  costlint check src
  costlint check --format json > costs.json
  costlint models anthropic sonnet

exit codes
  0  nothing to act on       1  findings: warnings or errors
  2  wrong usage             3  an internal error; please report it

Nothing is sent anywhere but by \`balance\`, which asks the providers themselves:
prices come from the list that ships with costlint.
`;

const TOPICS: Readonly<Record<CommandName, string>> = {
  check: `costlint check [paths] [options]

Reads source files, notebooks and what holds code (Markdown, components, CI
files), and prints what each API call costs when it runs once, and what rules
find. In folders, what .gitignore excludes is left out.

  src/answer.py
     24  chat  gpt-5.2 · openai  ≈ $0.0048  max $0.061
         used in line 43

  ≈ $0.0048            likely cost
  max $0.061           worst case that the call itself allows
  no cap               nothing in the call limits its output
  input unbounded      its output is capped, but nothing limits what it sends
  $0.21                certain: a flat fee
  × 500 = $2.40        in a loop that runs 500 times
  / item               in a loop of unknown length
  / run                in a loop of attempts, of which likely one is enough
  unknown: why         counted as a call, but in no sum
  used in line 43      that line runs the call through a function

State what the source does not tell in a comment on or above the call:

  # costlint: model=gpt-5.2 output=300 input=1200 calls=5000 provider=cheapa
  # costlint: logged=NAME, as usage logs call it

options
  --format text|json|markdown|sarif|github
                        json has all quantities, rates and reasons; sarif and
                        github have the findings alone
  --as-of YYYY-MM-DD    take the prices of that day (default: today)
  --jobs N              check with N threads (default: as many as pay)
  --max-severity LEVEL  findings up to it are no failure: none, hint,
                        information (default), warning or error
  --budget AMOUNT       in USD: it is a failure when the calls, each run once,
                        likely cost more; what is unknown is not in the sum
  --baseline FILE       leave out the findings that FILE knows; without it the
                        file counts that \`baseline\` in costlint.json names
  --write-baseline      write all present findings to the baseline

examples
  costlint check                          this folder
  costlint check src scripts/report.py    some of it
  costlint check --format json > costs.json
  costlint check --baseline costlint-baseline.json --write-baseline
`,
  diff: `costlint diff REF [paths] [options]

Compares the files as they are with those of a commit, branch or tag: what the
change adds to the cost of the calls, which calls came, went or are asked
otherwise, and which findings are new. Files are compared with the state where
the present one left REF, so that what others have changed there since is not
told. Nothing that the repository names is run: no hooks, filters or remotes.

options
  --format text|json|markdown
                        markdown is fit for a comment on a pull request
  --as-of YYYY-MM-DD    take the prices of that day for both (default: today)
  --jobs N              check with N threads (default: as many as pay)
  --max-severity LEVEL  new findings up to it are no failure: none, hint,
                        information (default), warning or error
  --budget AMOUNT       in USD: it is a failure when the change likely adds
                        more, each call run once

examples
  costlint diff HEAD
  costlint diff origin/main src --format markdown > costs.md
`,
  report: `costlint report [paths] [--format text|json|markdown|csv]
                [--since COMMIT] [--as-of YYYY-MM-DD] [--jobs N]

Puts together what the calls in files and folders cost when each runs once: the
calls whose cost is unknown first, for they are in no sum; then by model, by
provider, and by folder, file and call. Without paths: this folder.

options
  --format text|json|markdown|csv
                        json has the whole tree; csv a row for each call
  --since COMMIT        what has changed since a commit as well; HEAD is the
                        last one
  --as-of YYYY-MM-DD    take the prices of that day (default: today)
  --jobs N              use N threads (default: as many as pay)

exit codes
  0  the report is whole    2  wrong usage
  3  an internal error, of which \`left out\` names the file

examples
  costlint report
  costlint report src --format markdown > costs.md
  costlint report --since HEAD
  costlint report --format csv > costs.csv
`,
  batch: `costlint batch FILE [options]
costlint batch DATA --call FILE:LINE [options]
costlint batch --call FILE:LINE --count N [options]

Prices a file of batch requests before it is sent: one request a line, or one
list of them. These lines are read:

  {"custom_id", "method", "url", "body"}   OpenAI, Groq
  {"custom_id", "body"}                    Mistral, Together, Fireworks
  {"custom_id", "params"}                  Anthropic; or {"requests": [...]}
  {"key", "request"}                       Gemini API
  {"request"}                              Vertex AI
  {"recordId", "modelInput"}               Amazon Bedrock

The price is that of the provider's batch API where it is known, else the
standard one, and the report says so. A line may tell what its output was
measured to be: "expect": {"output_tokens": 312}. Malformed lines are reported
by number and left out.

With --call, each row of DATA (CSV, TSV, lines or a list of JSON, plain lines,
Parquet) is put into the call that stands in that line, and counted and priced.
Columns stand for what the source leaves open by its last name: the column
\`title\` for row["title"], item.title and title, whatever the case. What no
column fits is taken to be as long as any such place, and the report says so.

options
  --call FILE:LINE      the call; NOTEBOOK:CELL:LINE in a notebook
  --bind NAME=COLUMN    the column that stands for a name in the call, as often
                        as needed; \`*\` is the whole row, nothing leaves it open
  --count N             so many rows that are not there yet
  --by COLUMN           what the rows cost by the values of a column
  --also MODEL,...      what the same costs on other models, one by one and in
                        a batch; MODEL or PROVIDER/MODEL
  --provider ID         who gets the job, where its lines do not say
  --model NAME          the model, where the job names it and its lines don't
  --format text|json|markdown|csv
                        json has all sums; csv has a row for each model
  --per-request OUT     write a line of JSON for each of them to this file
  --sample N            look at N requests, spread over the file, in place of
                        all; the answer has an interval that holds the true
                        cost 95 times in a hundred
  --balance [PROVIDER=]AMOUNT
                        whether so much pays for it, and in which line it ends;
                        where several bill, for what that provider bills
  --rpm N, --tpm N      requests and tokens a minute of your plan: how long it
                        takes to send them one by one
  --as-of YYYY-MM-DD    take the prices of that day (default: today)
  --jobs N              use N threads (default: as many as pay)

exit codes
  0  the file can be sent
  1  lines are malformed, the provider would not take the file, or the balance
     does not pay for it
  2  wrong usage, or the file can't be read
  130  cancelled

examples
  costlint batch requests.jsonl
  costlint batch requests.jsonl --provider groq --format json
  costlint batch requests.jsonl --model gemini-2.5-flash --per-request out.jsonl
  costlint batch requests.jsonl --sample 2000 --balance 8.20 --rpm 60
  costlint batch reviews.csv --call src/label.py:24 --by lang
  costlint batch reviews.csv --call src/label.py:24 --bind text=body
  costlint batch --call src/label.py:24 --count 5000 --also gpt-5-mini
`,
  models: `costlint models [words] [--for FILE:LINE] [--format text|json]
                [--as-of YYYY-MM-DD]

Lists models with their prices. All words must occur in \`provider/model\`.

options
  --for FILE:LINE       compare what the call in that line costs with each model
                        that can do it, at the standard price, in the batch API
                        and with its prompt cached (in a notebook
                        FILE:CELL:LINE); json has the edit that changes the
                        model in the file, where that is safe
  --format text|json    json has the source of each price
  --as-of YYYY-MM-DD    take the prices of that day (default: today)

examples
  costlint models gpt-5
  costlint models openrouter claude --format json
  costlint models --for src/answer.py:24
`,
  usage: `costlint usage import FILE... [--out FILE] [--format text|json]

Reads logs of past calls and writes how long the answers of each model were to
costlint-usage.json: numbers alone, never a text of a prompt or an answer. Named
in the setting costlint.usageLogs (or in costlint.json as usageLogs), the file
sets the likely output of calls that do not say, and of batches.

Where logs tell calls of a program apart, so does the file: by the function that
spans name (code.function, code.filepath), by the instruction that was sent, and
by tags and metadata: # costlint: logged=NAME at a call says what it is called
there.

One record of JSON a line, or one list of them:

  answers of OpenAI's, Anthropic's, OpenRouter's and Lumenfall's APIs, and lines
  of the output of batches; spans of OpenTelemetry (gen_ai.usage.*), also as an
  OTLP export; spend logs of LiteLLM; exports of OpenAI's usage and OpenRouter's
  activity, which tell means alone; Lumenfall's list of requests

A table (CSV, TSV, Parquet) has the same fields as columns.

options
  --out FILE            the file to write (default: costlint-usage.json)
  --format text|json    how to print what was found

examples
  costlint usage import logs/*.jsonl
  costlint usage import spans.json --out config/usage.json
`,
  'price-usage': `costlint price-usage [FILE] [--estimates ROWS] [--model NAME]
                     [--provider ID] [--format text|json] [--as-of YYYY-MM-DD]

What calls that were made should have cost, by the usage block that their
answers held: exact, token by token. Where the answer tells what was charged
(OpenRouter's usage.cost, Lumenfall's metadata.cost, LiteLLM's spend), the two
are compared. Without a file, or with -, standard input is read: a whole answer,
a usage block alone, a list, or one record a line.

options
  --estimates ROWS      what \`costlint batch --per-request ROWS\` estimated
                        before, held against what came of it, one by one
  --model NAME          the model, where the usage does not name it
  --provider ID         who billed, where the usage does not tell
  --format text|json    json has each rate with its source
  --as-of YYYY-MM-DD    take the prices of that day (default: today)

exit codes
  0  what was charged is what the prices give, or nothing was told
  1  it differs
  2  wrong usage, or nothing to read

examples
  costlint price-usage answer.json
  pbpaste | costlint price-usage --model gpt-5.2
  costlint price-usage batch-output.jsonl --estimates estimated.jsonl
`,
  balance: `costlint balance [provider] [--format text|json]

Asks the billing APIs of providers for balance, plan and limits. Keys are taken
from the environment, and each goes to the hosts of its own provider alone,
over HTTPS. A key that belongs to another provider by its beginning, or by a
base URL in the environment, is not used. Without a provider, all are asked
that there is a key for.

options
  --format text|json    json has every state and limit

keys
${keyList()}
exit codes
  0  every account that was asked can pay, or publishes no balance
  1  an account is not connected, could not be asked, or is out of credit

your own settings
  ~/.config/costlint/config.json (%APPDATA%\\costlint\\config.json on Windows,
  or what COSTLINT_CONFIG names) may hold, as in the editor's user settings:
  costlint.customProviders, costlint.accounts.plainHttpHosts and
  costlint.accounts.monthlyLimits. A project's settings are not read.

HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS count as for other programs.
COSTLINT_SANDBOX=http://127.0.0.1:PORT asks that server instead.

examples
  costlint balance
  costlint balance openrouter --format json
`,
  lsp: `costlint lsp --stdio [--accounts provider,...]

Runs the language server on standard input and output. Inlay hints, hovers,
code lenses and the settings under \`costlint\` work as in VS Code.

options
  --accounts a,b    ask these providers for balances, with the keys in the
                    environment; hovers tell what share a call takes
`,
};

/** Every provider with a billing API, and the variables of its key, one a line where there are several. */
function keyList(): string {
  const lines = billingProviders.flatMap(({ id, keyVariables }) =>
    (keyVariables.length > 0 ? keyVariables : ['-']).map((variable, index) => {
      const name = index === 0 ? id : '';
      return `  ${name.padEnd(18)}${variable}\n`;
    }),
  );
  return lines.join('');
}

/** The help text of a command, or the overview; for 80 columns. */
export function helpText(topic: CommandName | null): string {
  return topic === null ? OVERVIEW : TOPICS[topic];
}
