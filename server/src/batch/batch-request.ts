/** What `--provider` and `--model` fill in where a batch file does not say. */
export interface Given {
  readonly provider: string | null;
  readonly model: string | null;
}

/** One request of a batch file, as it would be posted. */
export interface BatchRequest {
  /** As the file calls it, or null. */
  readonly id: string | null;
  /** The whole address. */
  readonly url: string;
  readonly body: JsonObject;
  /** Provider id; null: the host of the address tells, if anything does. */
  readonly provider: string | null;
  /** Whether nothing tells who bills, so that `provider` is only taken to be so. */
  readonly providerAssumed: boolean;
  /** As the body or `--model` names it; null: neither does, and perhaps the address. */
  readonly model: string | null;
  /** Whether surely nothing names a model: what stands in the address in its place means none. */
  readonly namesNoModel: boolean;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** One way in which lines of batch files are written. */
export interface BatchForm {
  readonly id: string;
  /** What a line of it looks like, for people. */
  readonly looks: string;
  /** The request of a line; null where it is written in another form. */
  read(line: JsonObject, given: Given): BatchRequest | null;
}

/** The value as an object; null when it is none. */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The value as text with something in it; null when it is none. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A line's name for its request; numbers count as their digits. */
export function idOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** A body with its model, or with the one that is given for those that name none. */
export function withModel(
  body: JsonObject,
  { model: given }: Given,
): { readonly body: JsonObject; readonly model: string | null } {
  const model = textOf(body.model);
  if (model !== null || given === null) return { body, model };
  return { body: { ...body, model: given }, model: given };
}
