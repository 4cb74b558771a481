/** Hosts that serve packages of npm under their own names. */
const hosts =
  /^https:\/\/(?:esm\.sh|esm\.run|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm|ga\.jspm\.io\/npm)[/:](?:v\d+\/)?/;

/**
 * A module as its package is called, however it is imported: `npm:openai@4`, `jsr:@openai/openai`,
 * `https://esm.sh/@google/genai@1.4.0`. Other modules stay as they are.
 */
export function packageName(module: string): string {
  const bare = module.replace(/^npm:\/?/, '').replace(hosts, '');
  if (module.startsWith('jsr:@openai/openai') || module.startsWith('https://deno.land/x/openai'))
    return 'openai';
  if (bare === module) return module;
  return bare.replace(/^(@[^/@]+\/[^/@]+|[^/@]+)@[^/]*/, '$1').replace(/\?.*$/, '');
}

/** Whether a module is another one, or lies below it. */
export function isBelow(module: string, prefix: string): boolean {
  if (!module.startsWith(prefix)) return false;
  const next = module[prefix.length];
  return next === undefined || next === '.' || next === '/';
}
