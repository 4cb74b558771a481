import { sandboxEnvironment } from './environment';
import { Sandbox } from './server';

export interface StartedSandbox {
  readonly address: string;
  /** What programs that should ask it need in their environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Starts the sandbox on any free port of this machine. */
export async function startSandbox(): Promise<StartedSandbox> {
  const sandbox = new Sandbox();
  const address = await sandbox.listen();
  return { address, environment: sandboxEnvironment(address), close: () => sandbox.close() };
}
