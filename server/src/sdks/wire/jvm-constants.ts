import type { PathSegment } from '../../core/recognize/path-pattern';

/** A constant of a type: `ChatModel.GPT_4O`, `EasyInputMessage.Role.USER`. */
export interface TypeConstant {
  readonly type: string;
  readonly name: string;
}

/** Methods of constants that give the text that they stand for. */
const TEXTS: ReadonlySet<string> = new Set([
  'asString',
  'toString',
  'getValue',
  'getName',
  'getModelName',
  'value',
  'modelName',
  'id',
]);

/** The constant that a way leads to, its text asked for or not; null when it leads to anything else. */
export function constantAt(path: readonly PathSegment[]): TypeConstant | null {
  const last = path.at(-1);
  const names = last?.call && TEXTS.has(last.name) ? path.slice(0, -1) : path;
  const constant = names.at(-1);
  const type = names.at(-2);
  if (!constant || !type || names.some(({ call }) => call !== null)) return null;
  if (!/^_?[A-Z0-9][A-Z0-9_]*$/.test(constant.name)) return null;
  return { type: type.name, name: constant.name };
}

/** `HIGH` is `high`, `_1024X1024` is `1024x1024`: how generated enums spell the words of an API. */
export function apiWord(name: string): string {
  return name.replace(/^_/, '').toLowerCase();
}
