/**
 * Whether an import is of another file of the project, as far as its spelling tells: `./config`, `..settings`,
 * `@/lib/ai`, `~/config`.
 */
export function isProjectModule(module: string): boolean {
  return module.startsWith('.') || module.startsWith('@/') || module.startsWith('~/');
}
