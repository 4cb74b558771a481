const OLDEST = 20;

/** Ends the process with words when Node is too old to run the project. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST) return;
  console.error(
    `Costlint needs Node ${OLDEST} or newer; this is ${process.version}. Get it from https://nodejs.org`,
  );
  process.exit(1);
}
