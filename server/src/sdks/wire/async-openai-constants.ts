import type { Value } from '../../core/evaluate/values';
import { textValue } from './values';

/** What async-openai's enumerations of models and of sizes stand for, as its source says (`serde(rename)`). */
const CONSTANTS: Readonly<Record<string, string>> = {
  'ImageModel.GptImage2': 'gpt-image-2',
  'ImageModel.GptImage1': 'gpt-image-1',
  'ImageModel.GptImage1dot5': 'gpt-image-1.5',
  'ImageModel.GptImage1Mini': 'gpt-image-1-mini',
  'ImageModel.DallE2': 'dall-e-2',
  'ImageModel.DallE3': 'dall-e-3',
  'SpeechModel.Tts1': 'tts-1',
  'SpeechModel.Tts1Hd': 'tts-1-hd',
  'SpeechModel.Gpt4oMiniTts': 'gpt-4o-mini-tts',
  'ImageQuality.Standard': 'standard',
  'ImageQuality.HD': 'hd',
  'ImageQuality.High': 'high',
  'ImageQuality.Medium': 'medium',
  'ImageQuality.Low': 'low',
  'ImageQuality.Auto': 'auto',
  'ImageSize.S256x256': '256x256',
  'ImageSize.S512x512': '512x512',
  'ImageSize.S1024x1024': '1024x1024',
  'ImageSize.S1792x1024': '1792x1024',
  'ImageSize.S1024x1792': '1024x1792',
  'ImageSize.S1536x1024': '1536x1024',
  'ImageSize.S1024x1536': '1024x1536',
  'ImageSize.Auto': 'auto',
};

/** The entries of a request with constants as the texts that they are sent as; an unknown constant stays unknown. */
export function withConstants(record: Value): Value {
  if (record.kind !== 'object') return record;
  return { ...record, entries: new Map([...record.entries].map(([key, value]) => [key, sentAs(value)])) };
}

function sentAs(value: Value): Value {
  const [type, name] = value.kind === 'external' ? value.path.slice(-2) : [];
  if (type?.kind !== 'member' || name?.kind !== 'member') return value;
  const text = CONSTANTS[`${type.name}.${name.name}`];
  return text === undefined ? value : textValue(text);
}
