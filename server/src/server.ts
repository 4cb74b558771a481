import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { CustomProvider } from '../../shared/src/custom-provider';
import type { InitializationOptions } from '../../shared/src/protocol';
import { SETTINGS_SECTION } from '../../shared/src/settings';
import { accounts } from './features/accounts';
import { acrossFiles } from './features/across-files';
import { batches } from './features/batches';
import { codeActions } from './features/code-actions';
import { codeLenses } from './features/code-lenses';
import { compareModels } from './features/compare-models';
import { configFindings } from './features/config-findings';
import { costReports } from './features/cost-report';
import { countTokens } from './features/count-tokens';
import { diagnostics } from './features/diagnostics';
import type { ClientAbilities, Feature } from './features/feature';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hints';
import { notebookSync } from './features/notebook-sync';
import { priceUsage } from './features/price-usage';
import { prices } from './features/prices';
import { quotes } from './features/quotes';
import { status } from './features/status';
import { textSync } from './features/text-sync';
import { workspaceSync } from './features/workspace-sync';
import type { BatchRunner } from './ports/batch-runner';
import type { Chance } from './ports/chance';
import type { OwnAccounts } from './ports/own-accounts';
import { noStorage, type Storage } from './ports/storage';
import type { AccountsPorts } from './session/accounts';
import { BillingStores } from './session/billing-stores';
import { clientHttp } from './session/client-http';
import { Session } from './session/session';
import type { SessionEngine, SessionPorts } from './session/session-ports';

/** What a server needs of the world. */
export interface ServerPorts extends SessionPorts {
  readonly chance: Chance;
  readonly providerOf: AccountsPorts['providerOf'];
  /** Opens a folder for what is remembered; what comes from the sandbox lives in a store of its own. */
  openStorage(folder: string, sandbox: boolean): Storage;
  /** Accounts for a client that connects none itself; null or absent: none. */
  readonly ownAccounts?: OwnAccounts | null;
  /** URI of the folder with a page on each rule; null or absent: there are none to open. */
  readonly rulePages?: string | null;
  /** Reads files of data; null or absent: none can be read. */
  readonly batchRunner?: BatchRunner | null;
}

/** What a server can do; each brings its own capability and handlers. */
const FEATURES: readonly Feature[] = [
  textSync,
  notebookSync,
  workspaceSync,
  acrossFiles,
  inlayHints,
  hover,
  codeLenses,
  diagnostics,
  configFindings,
  codeActions,
  countTokens,
  costReports,
  compareModels,
  priceUsage,
  status,
  accounts,
  prices,
  quotes,
  batches,
];

/** Puts the server together and starts to listen on the connection. */
export function startServer(connection: Connection, ports: ServerPorts): void {
  let session: Session | null = null;
  connection.onInitialize((params) => {
    const client = abilitiesOf(params);
    session = createSession(connection, ports, client, params);
    const { rulePages = null, batchRunner = null } = ports;
    const context = { connection, session, client, rulePages, batchRunner };
    for (const feature of FEATURES) feature.register(context);
    return initializeResult();
  });
  connection.onShutdown(() => session?.dispose());
  connection.listen();
}

function createSession(
  connection: Connection,
  ports: ServerPorts,
  client: ClientAbilities,
  params: InitializeParams,
): Session {
  const ask = async (uri: string | null): Promise<unknown> =>
    connection.workspace.getConfiguration(
      uri === null ? { section: SETTINGS_SECTION } : { section: SETTINGS_SECTION, scopeUri: uri },
    );
  const billing = billingOf(connection, ports, optionsOf(params), () => session.engine());
  const session: Session = new Session(
    ports,
    client.answersConfiguration ? ask : null,
    (problem) => connection.window.showWarningMessage(problem),
    billing,
  );
  session.settings.push(optionsOf(params).settings);
  session.folders.change(
    (params.workspaceFolders ?? []).map(({ uri }) => uri),
    [],
  );
  return session;
}

/** Stores over the client's accounts where it connects some, else over this machine's own. */
function billingOf(
  connection: Connection,
  ports: ServerPorts,
  { accounts: options }: InitializationOptions,
  loadEngine: () => Promise<SessionEngine>,
): BillingStores | null {
  const { clock, chance, log, providerOf, ownAccounts } = ports;
  const readPublished = async (text: string, asOf: string) => (await loadEngine()).readPublished(text, asOf);
  const common = { clock, chance, log, providerOf, readPublished };
  if (options) {
    const http = clientHttp((method, params) => connection.sendRequest(method, params), clock);
    const storage = options.storage ? ports.openStorage(options.storage, options.sandbox) : noStorage;
    const world = { ...common, http, storage, sandbox: options.sandbox === true };
    return new BillingStores(world, options.maySend === true);
  }
  if (!ownAccounts) return null;
  const { http, sandbox, described } = ownAccounts;
  const world = {
    ...common,
    http,
    storage: noStorage,
    sandbox,
    providerOf: (id: string, more: readonly CustomProvider[]) => providerOf(id, [...described, ...more]),
  };
  const own = new BillingStores(world, true);
  void own.accounts.connect(ownAccounts.connections, null);
  return own;
}

function initializeResult(): InitializeResult {
  const capabilities: ServerCapabilities = Object.assign(
    {},
    ...FEATURES.map((feature) => feature.capabilities),
  );
  return { capabilities, serverInfo: { name: 'costlint' } };
}

function abilitiesOf(params: InitializeParams): ClientAbilities {
  const { workspace, window, textDocument }: ClientCapabilities = params.capabilities;
  return {
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    showsRelated: textDocument?.publishDiagnostics?.relatedInformation === true,
    linksCodes: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    showsStatus: optionsOf(params).status === true,
    runsCommandLinks: optionsOf(params).commandLinks === true,
    connectsAccounts: optionsOf(params).accounts !== undefined,
  };
}

function optionsOf({ initializationOptions }: InitializeParams): InitializationOptions {
  const options: unknown = initializationOptions;
  return typeof options === 'object' && options !== null ? options : {};
}
