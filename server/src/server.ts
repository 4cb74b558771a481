import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../../shared/src/protocol';
import { SETTINGS_SECTION } from '../../shared/src/settings';
import { codeLenses } from './features/code-lenses';
import { countTokens } from './features/count-tokens';
import { diagnostics } from './features/diagnostics';
import type { ClientAbilities, Feature } from './features/feature';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hints';
import { status } from './features/status';
import { textSync } from './features/text-sync';
import { workspaceSync } from './features/workspace-sync';
import { Session, type SessionPorts } from './session/session';

/** What a server can do; each brings its own capability and handlers. */
const FEATURES: readonly Feature[] = [
  textSync,
  workspaceSync,
  inlayHints,
  hover,
  codeLenses,
  diagnostics,
  countTokens,
  status,
];

/** Puts the server together and starts to listen on the connection. */
export function startServer(connection: Connection, ports: SessionPorts): void {
  let session: Session | null = null;
  connection.onInitialize((params) => {
    const client = abilitiesOf(params);
    session = createSession(connection, ports, client, params);
    for (const feature of FEATURES) feature.register({ connection, session, client });
    return initializeResult();
  });
  connection.onShutdown(() => session?.dispose());
  connection.listen();
}

function createSession(
  connection: Connection,
  ports: SessionPorts,
  client: ClientAbilities,
  params: InitializeParams,
): Session {
  const ask = async (uri: string | null): Promise<unknown> =>
    connection.workspace.getConfiguration(
      uri === null ? { section: SETTINGS_SECTION } : { section: SETTINGS_SECTION, scopeUri: uri },
    );
  const session = new Session(ports, client.answersConfiguration ? ask : null, (problem) =>
    connection.window.showWarningMessage(problem),
  );
  session.settings.push(optionsOf(params).settings);
  session.folders.change(
    (params.workspaceFolders ?? []).map(({ uri }) => uri),
    [],
  );
  return session;
}

function initializeResult(): InitializeResult {
  const capabilities: ServerCapabilities = Object.assign(
    {},
    ...FEATURES.map((feature) => feature.capabilities),
  );
  return { capabilities, serverInfo: { name: 'costlint' } };
}

function abilitiesOf(params: InitializeParams): ClientAbilities {
  const { workspace }: ClientCapabilities = params.capabilities;
  return {
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    showsStatus: optionsOf(params).status === true,
  };
}

function optionsOf({ initializationOptions }: InitializeParams): InitializationOptions {
  const options: unknown = initializationOptions;
  return typeof options === 'object' && options !== null ? options : {};
}
