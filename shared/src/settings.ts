import { budgets } from './budgets-setting';
import { customProviders } from './custom-provider-setting';
import { priceMultipliers } from './price-multiplier-setting';
import { prices } from './price-setting';
import { providerIds } from './provider-ids.generated';
import { ruleLevels } from './rule-setting';
import {
  amount,
  amountMap,
  amountOrNothing,
  choice,
  flag,
  nameMap,
  optionalName,
  type SettingKind,
  text,
  textMap,
  texts,
  wholeNumber,
  wholeNumberOrNothing,
} from './setting-kind';

/** The first part of every setting's key. */
export const SETTINGS_SECTION = 'costlint';

/**
 * Where a setting may be set. `user-only`: in the user's own settings alone, for it makes the machine do something;
 * a workspace can't set it. `shareable`: in a workspace or folder too.
 */
export type SettingPlace = 'user-only' | 'shareable';

/** How widely a value applies, as the editor names it. `user-only` rows are `application` or `machine`. */
export type SettingScope = 'application' | 'machine' | 'window' | 'resource';

export interface SettingRow<T> {
  readonly kind: SettingKind<T>;
  readonly scope: SettingScope;
  readonly place: SettingPlace;
  /** Markdown; what settings pages and docs show. */
  readonly description: string;
}

/** A setting that a workspace or folder may set for its own files. */
function shared<T>(kind: SettingKind<T>, description: string): SettingRow<T> {
  return { kind, scope: 'resource', place: 'shareable', description };
}

/** A setting that only the user's own settings may hold. */
function own<T>(kind: SettingKind<T>, description: string): SettingRow<T> {
  return { kind, scope: 'application', place: 'user-only', description };
}

const PROVIDER_WORDS = 'the id of a known provider such as "openai"';

/** Every setting: its type, its default, its check, its words. The manifest and the docs are made from this table. */
export const settingRows = {
  enable: shared(flag(true), 'Looks for calls of generative-AI APIs and shows what they cost.'),
  display: shared(
    choice(
      {
        inlay: 'At the end of the line of the call. Needs `#editor.inlayHints.enabled#`.',
        lens: 'In a line of its own above the call. Needs `#editor.codeLens#`.',
        off: 'Nowhere; the hover still tells.',
      },
      'inlay',
      { inlay: 'Inlay hint', lens: 'Code lens', off: 'Off' },
    ),
    'Where the cost of a call is shown.',
  ),
  unit: shared(
    choice({ call: 'The cost of one call.', thousandCalls: 'The cost of a thousand calls.' }, 'call', {
      call: 'One call',
      thousandCalls: '1,000 calls',
    }),
    'What a shown amount is for.',
  ),
  minimumToShow: shared(
    amount('0'),
    'Calls whose likely cost in USD is below this amount are not shown inline. A call whose cost is unknown always is.',
  ),
  'hover.detail': shared(
    choice(
      {
        full: 'The table of quantities and rates, where the prices come from, all assumptions, and what the call would cost elsewhere.',
        short: 'The totals, the model and the provider.',
      },
      'full',
      { full: 'Full', short: 'Short' },
    ),
    'How much the hover of a call tells.',
  ),
  'assumptions.holeTokens': shared(
    wholeNumber(100, 0, 10_000_000),
    'Likely number of tokens of a place in a prompt whose text is decided at run time. 100 tokens are about 75 English words: a question, a name, a short paragraph. A comment `costlint: input=1200` at the call says it for that call.',
  ),
  'assumptions.holeBound': shared(
    wholeNumber(1000, 0, 10_000_000),
    'Number of tokens of such a place that the worst case counts with, shown as `if holes ≤ 1k`.',
  ),
  'assumptions.outputTokens': shared(
    wholeNumber(300, 0, 10_000_000),
    'Likely number of output tokens of a call that nothing else tells of. 300 tokens are a few paragraphs, about what chat models answer on average. By itself Costlint tells the answers of schemas and tool calls from their fields, takes a length that the prompt asks for in English, and adds what a model likely thinks; a number of your own holds for all of these as well. A comment `costlint: output=800` at the call says it for that call.',
  ),
  usageLogs: shared(
    texts([]),
    'Files of the workspace with what logs say of how long answers are: what `costlint usage import` wrote, or logs of up to 2 MB themselves. Their median is the likely output of calls that do not say, and their mean what each request of a batch comes to. Logs that tell calls of a program apart, by function, instruction or name (`costlint: logged=NAME` at the call), count for each call by itself. Relative to the workspace folder, or to the `costlint.json` that names them.',
  ),
  'currency.code': shared(
    text('USD', { source: '^[A-Za-z]{3}$', words: 'three letters such as "EUR"' }),
    'Currency that amounts in USD are shown in, with your own `#costlint.currency.rate#`.',
  ),
  'currency.rate': shared(
    amountOrNothing(),
    'How much one USD is in `#costlint.currency.code#`. Nothing is converted while this is not set. Costlint does not look exchange rates up.',
  ),
  exclude: shared(
    texts(['**/node_modules/**', '**/site-packages/**', '**/.venv/**', '**/*.min.js']),
    'Files that are left alone, as globs relative to the workspace folder.',
  ),
  maxFileSize: shared(wholeNumber(1024, 1, 102_400), 'Larger files, in KB, are left alone.'),
  acrossFiles: shared(
    flag(true),
    'Follows imports into other files of the workspace: models, prompts and clients that stand there, and wrappers that are called here.',
  ),
  rules: shared(
    ruleLevels(),
    'How findings of a rule are shown, by its code, in the editor and in `costlint check`: `{"costlint-comment": "error"}`. One of `error`, `warning`, `information`, `hint` and `off`. A rule that is not named has its own.',
  ),
  baseline: shared(
    text(''),
    'File of findings that are known and not shown, such as `costlint-baseline.json`: relative to the `costlint.json` that names it, else to the workspace folder. `costlint check --write-baseline` writes it.',
  ),
  budgets: shared(
    budgets(),
    'What a call, a loop and a file may likely cost, in USD: `{"call": 0.05, "loop": 5, "file": 20}`. What costs more is a finding of the rule `over-budget`. Nothing is reported for what has no budget.',
  ),
  defaultModel: shared(
    text('gpt-5.2'),
    'Model whose tokens are counted where no call names one, as in **Count Tokens in Selection**.',
  ),
  defaultProvider: shared(
    optionalName(providerIds, PROVIDER_WORDS),
    'Provider who bills for calls that neither a base URL nor an SDK tells, such as `openai`. Empty: the price of such a call is unknown.',
  ),
  baseUrls: shared(
    nameMap('base URLs or hosts', PROVIDER_WORDS, providerIds),
    'Who bills for calls to a host or to a base URL: `{"llm.example.com": "openai", "https://gateway.example.com/v1": "openrouter"}`. It decides the price alone; nothing is ever sent there because of it.',
  ),
  prices: shared(
    prices(),
    'Your own prices, before any catalog: `[{"provider": "openai", "model": "gpt-5.2", "input": 1.25, "output": 10}]`. `input`, `output` and `cachedInput` are for a million tokens; `request`, `image` and `second` for one.',
  ),
  modelAliases: shared(
    textMap('names that calls use', 'the id of a model such as "gpt-5.2"'),
    'Which models the names stand for that calls use instead, such as deployments of Azure or names of a gateway: `{"chat-prod": "gpt-5.2"}`.',
  ),
  priceMultipliers: shared(
    priceMultipliers(),
    'What you pay of the listed prices, by provider, by model or by both: `[{"provider": "azure", "multiplier": 0.85}]`. Where several fit, the one that says most counts, then the first. Your own `#costlint.prices#` are taken as they are.',
  ),
  customProviders: own(
    customProviders(),
    'Providers that Costlint does not know, described by you, so that their accounts can be connected: `[{"id": "my-gateway", "name": "My gateway", "baseUrl": "https://llm.example.com", "balance": {"path": "/v1/credits", "pointer": "/data/left", "currency": "USD"}}]`. A pointer is a JSON Pointer into the answer. Keys are never kept here: they are asked for when you connect.',
  ),
  'catalog.refresh': own(
    flag(true),
    'Looks once a day whether a newer general price list was published (genai-prices, on GitHub). Nothing is sent with it. Without it the list that ships with Costlint counts.',
  ),
  'lowBalance.amount': own(
    amountOrNothing(),
    'Warns in the status bar when a balance is below this amount, in its own currency or credits. Nothing warns while no threshold is set.',
  ),
  'lowBalance.percent': own(
    wholeNumberOrNothing(1, 99),
    'Warns when a balance is below this part of what it was after the last top-up, as far as Costlint has seen it.',
  ),
  'lowBalance.daysLeft': own(
    wholeNumberOrNothing(1, 365),
    'Warns when a balance lasts for fewer days than this at the present rate of spending.',
  ),
  'statusBar.followCursor': own(
    flag(false),
    'Shows the account that pays for the call under the cursor, where it is connected; else the active account.',
  ),
  'accounts.pollMinutes': own(
    wholeNumber(10, 5, 1440),
    'Minutes between two questions to the billing API of a connected account. Nothing is asked while nobody looks at the window.',
  ),
  'accounts.monthlyLimits': own(
    amountMap(PROVIDER_WORDS, providerIds),
    'What you want to spend in a month at providers that tell no limit of their own: `{"serika": 50}`. It is shown with the account and stops nothing.',
  ),
  'accounts.plainHttpHosts': own(
    texts([]),
    'Hosts, with `:port` where it is meant, that a key may be sent to over plain HTTP. Only for servers of your own, such as a proxy in your network; this machine needs no entry.',
  ),
  offerLenses: own(
    flag(true),
    'Offers code lenses once when a call is found while `#editor.inlayHints.enabled#` is off.',
  ),
  'trace.server': {
    kind: choice(
      { off: 'Nothing.', messages: 'Names of messages.', verbose: 'Messages with their content.' },
      'off',
      { off: 'Off', messages: 'Messages', verbose: 'Verbose' },
    ),
    scope: 'window',
    place: 'shareable',
    description: 'What the output channel shows of the messages between the editor and the server.',
  },
} as const satisfies Record<string, SettingRow<never> | SettingRow<unknown>>;

export type SettingKey = keyof typeof settingRows;

/** All settings with their values, by the key behind `costlint.`. */
export type Settings = {
  readonly [Key in SettingKey]: (typeof settingRows)[Key] extends SettingRow<infer T> ? T : never;
};

export const settingKeys = Object.keys(settingRows) as SettingKey[];

export const defaultSettings = Object.fromEntries(
  settingKeys.map((key) => [key, settingRows[key].kind.default]),
) as Settings;
