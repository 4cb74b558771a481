/**
 * What may be a key: one of the beginnings by which keys are told, and enough behind it. `sk-` alone is handed out by several
 * providers.
 */
export const KEY_LIKE =
  /(?<![\w-])(?:sk-|sk_|gsk_|AIza|hf_|r8_|pplx-|xai-|bye_|lmnfl_|fw_|csk-|nvapi-)[\w.-]{24,300}/g;

/** xAI begins the names of its models as it does its keys. */
const MODEL_OF_XAI = /^xai-grok/;

/** Whether a text holds what may be a key, so that it is shown nowhere. */
export function holdsKey(text: string): boolean {
  return (text.match(KEY_LIKE) ?? []).some((found) => !MODEL_OF_XAI.test(found));
}
