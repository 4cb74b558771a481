import { isOfAny } from './families';

/**
 * An id as Anthropic spells it. Other providers write versions with a dot (`claude-opus-4.7`), and some put the generation
 * first where Anthropic has not done so since Claude 3 (`claude-4.7-opus`), or last where it did (`claude-sonnet-3-7`).
 */
export function claudeName(model: string): string {
  const dashed = model.replace(/(\d)\.(\d)/g, '$1-$2');
  const generationFirst = /^claude-([4-9])(?:-(\d))?-([a-z]+)(?=$|[-@:])/.exec(dashed);
  const since = /^claude-([a-z]+)-3(?:-(\d))?(?=$|[-@:])/.exec(dashed);
  if (generationFirst) {
    const [all, major, minor, name] = generationFirst;
    return `claude-${name}-${major}${minor && minor !== '0' ? `-${minor}` : ''}${dashed.slice(all.length)}`;
  }
  if (since) {
    const [all, name, minor] = since;
    return `claude-3${minor ? `-${minor}` : ''}-${name}${dashed.slice(all.length)}`;
  }
  return dashed.replace(/^(claude-[a-z]+-[5-9])-0(?=$|[-@:])/, '$1');
}

/** Families that are all of the generation that came with Opus 4.7, and what is asked for by no generation at all. */
const LATER = [
  'claude-fable',
  'claude-mythos',
  'claude-opus-latest',
  'claude-sonnet-latest',
  'claude-haiku-latest',
];

/**
 * Whether a model has what came with Opus 4.7: its tokenizer, pictures of up to 2576 pixels
 * (platform.claude.com, build-with-claude/token-counting and vision, 2026-08-22). `model` as `claudeName` gives it.
 */
export function isLaterClaude(model: string): boolean {
  if (isOfAny(model, LATER)) return true;
  const [, major = '0', minor = '0'] = /^claude-[a-z]+-(\d)(?:-(\d))?(?=$|[-@:])/.exec(model) ?? [];
  return Number(`${major}.${minor}`) >= 4.7;
}
