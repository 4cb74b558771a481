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

/** Types of words that several packages for generative APIs have. */
const WORD_TYPES =
  /^(?:Role|ChatRole|ChatMessageRole|ConversationRole|Size|ImageSize|Quality|Style|ResponseFormat|ReasoningEffort|Effort|ServiceTier|Detail|Type|Format|Voice)$/;

/** Where the packages for generative APIs have their types. */
const PACKAGES =
  /^(?:com\.openai|com\.anthropic|com\.google\.genai|com\.google\.cloud\.vertexai|com\.azure\.ai|com\.theokanning|com\.felh|com\.unfbx|com\.plexpt|dev\.langchain4j|io\.github\.sashirestela|io\.quarkiverse|org\.springframework\.ai|software\.amazon\.awssdk)(?:\.|$)/;

/** Whether a type of such a package, and no class of a project, comes from a module. */
export function isOfPackage(module: string): boolean {
  return PACKAGES.test(module);
}

/**
 * The word of an API that a constant stands for. Where it is not known from which module it comes, the type has to tell, for
 * a class of the project may have constants, too.
 */
export function wordOf({ type, name }: TypeConstant, module: string): string | null {
  return isOfPackage(module) || WORD_TYPES.test(type) ? apiWord(name) : null;
}

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
