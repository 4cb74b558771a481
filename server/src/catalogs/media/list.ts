import { AMAZON_MEDIA } from './amazon';
import { BFL_MEDIA } from './bfl';
import { DEEPGRAM_MEDIA } from './deepgram';
import { ELEVENLABS_MEDIA } from './elevenlabs';
import { GOOGLE_MEDIA } from './google';
import { IDEOGRAM_MEDIA } from './ideogram';
import type { MediaModel } from './media-model';
import { MISTRAL_MEDIA } from './mistral';
import { OPENAI_AUDIO_VIDEO } from './openai-audio-video';
import { OPENAI_IMAGE_2 } from './openai-image-2';
import { OPENAI_IMAGES } from './openai-images';
import { HOSTED_MEDIA } from './other-hosts';
import { RUNWAY_MEDIA } from './runway';
import { STABILITY_MEDIA } from './stability';
import { TRANSCRIPTION_MEDIA } from './transcription-hosts';
import { XAI_MEDIA } from './xai';

/** All tables of media prices. */
export const MEDIA_MODELS: readonly MediaModel[] = [
  ...AMAZON_MEDIA,
  ...BFL_MEDIA,
  ...DEEPGRAM_MEDIA,
  ...ELEVENLABS_MEDIA,
  ...GOOGLE_MEDIA,
  ...HOSTED_MEDIA,
  ...IDEOGRAM_MEDIA,
  ...MISTRAL_MEDIA,
  ...OPENAI_AUDIO_VIDEO,
  ...OPENAI_IMAGE_2,
  ...OPENAI_IMAGES,
  ...RUNWAY_MEDIA,
  ...STABILITY_MEDIA,
  ...TRANSCRIPTION_MEDIA,
  ...XAI_MEDIA,
];
