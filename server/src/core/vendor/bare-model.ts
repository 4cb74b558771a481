/** Parts of a Bedrock inference profile id that say where it runs: `us.anthropic.claude-...`. */
const regions = new Set(['us', 'eu', 'apac', 'jp', 'au', 'ca', 'global', 'us-gov']);

/**
 * A model id without what providers put around it, lower-case: `anthropic/claude-sonnet-4.5` and
 * `us.anthropic.claude-sonnet-4-5-20250929-v1:0` both lead to their maker's own spelling, as near as it is.
 */
export function bareModel(id: string): string {
  const path = id.trim().toLowerCase().split('/').at(-1) ?? '';
  const plain = path.startsWith('ft:') ? path.split(':').slice(1).join(':') : path;
  const dotted = plain.split('.');
  if (regions.has(dotted[0] ?? '')) dotted.shift();
  return (isMaker(dotted) ? dotted.slice(1).join('.') : dotted.join('.')).replace(/[:@].*$/, '');
}

/** Whether an id begins with a maker's name and a dot, as Bedrock's do; version numbers have dots too. */
function isMaker([first, ...rest]: readonly string[]): boolean {
  return (
    rest.length > 0 &&
    first !== undefined &&
    first !== 'deepseek' &&
    /^[a-z][a-z0-9-]*$/.test(first) &&
    !/\d$/.test(first)
  );
}
