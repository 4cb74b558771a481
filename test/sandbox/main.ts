import { Sandbox } from './server';

/** Runs the sandbox until the process ends: `main.js [port]`. Prints what `COSTLINT_SANDBOX` should say. */
async function main(): Promise<void> {
  const port = Number(process.argv[2] ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`not a port: ${process.argv[2]}`);
  console.log(await new Sandbox().listen(port));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
