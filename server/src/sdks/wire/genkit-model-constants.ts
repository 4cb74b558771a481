/** The models that Genkit's plugins for Google and Vertex name, as their sources list them. One that is not here stays unknown. */
const MODELS: Readonly<Record<string, string>> = {
  gemini10Pro: 'gemini-1.0-pro',
  gemini15Pro: 'gemini-1.5-pro',
  gemini15Flash: 'gemini-1.5-flash',
  gemini15Flash8b: 'gemini-1.5-flash-8b',
  gemini20Flash: 'gemini-2.0-flash',
  gemini20Flash001: 'gemini-2.0-flash-001',
  gemini20FlashExp: 'gemini-2.0-flash-exp',
  gemini20FlashLite: 'gemini-2.0-flash-lite',
  gemini25FlashPreview0417: 'gemini-2.5-flash-preview-04-17',
  gemini25FlashPreviewTts: 'gemini-2.5-flash-preview-tts',
  gemini25ProExp0325: 'gemini-2.5-pro-exp-03-25',
  gemini25ProPreview0325: 'gemini-2.5-pro-preview-03-25',
  gemini25ProPreviewTts: 'gemini-2.5-pro-preview-tts',
  gemini25Pro: 'gemini-2.5-pro',
  gemini25Flash: 'gemini-2.5-flash',
};

/** The providers of the plugins that export them. */
const PROVIDERS: Readonly<Record<string, string>> = {
  '@genkit-ai/googleai': 'google',
  '@genkit-ai/vertexai': 'vertex',
};

/** The id of the model that a plugin exports by a name, and its provider; null for what is no such constant. */
export function genkitModel(
  module: string,
  name: string,
): { readonly model: string; readonly provider: string } | null {
  const [model, provider] = [MODELS[name], PROVIDERS[module]];
  return model === undefined || provider === undefined ? null : { model, provider };
}
