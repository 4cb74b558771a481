/** A usage block that stands alone, without the answer around it. */
const USAGE_FIELDS = ['prompt_tokens', 'completion_tokens', 'input_tokens', 'output_tokens', 'total_tokens'];
/** Of a span or a row of a log, whose fields are among these too. */
const OWN_FORMS = ['attributes', 'spend', 'usage', 'resourceSpans'];

/**
 * The records of a text: one JSON value or a list of them, or one a line. A usage block that stands alone counts as the
 * usage of an answer; what is no JSON is left out.
 */
export function usageRecords(text: string): readonly unknown[] {
  const whole = parsed(text) ?? parsed(`{${text.trim().replace(/,$/, '')}}`);
  if (whole !== undefined) return (Array.isArray(whole) ? whole : [whole]).map(asAnswer);
  return text.split('\n').flatMap((line) => {
    const value = parsed(line);
    return value === undefined ? [] : [asAnswer(value)];
  });
}

function asAnswer(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const isBlock = USAGE_FIELDS.some((field) => field in value) && !OWN_FORMS.some((field) => field in value);
  return isBlock ? { usage: value } : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
