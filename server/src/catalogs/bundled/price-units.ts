import type { RateUnit } from '../../core/price/rate';

const MILLION = 1_000_000;
const THOUSAND = 1000;
const HOUR_SECONDS = 3600;

/** What each price key of the data covers, and how many units its amount is for. */
export const PRICE_UNITS: Readonly<Record<string, { readonly unit: RateUnit; readonly per: number }>> = {
  input_mtok: { unit: 'input_token', per: MILLION },
  output_mtok: { unit: 'output_token', per: MILLION },
  cache_read_mtok: { unit: 'cached_input_token', per: MILLION },
  cache_write_mtok: { unit: 'cache_write_token', per: MILLION },
  cache_write_1h_mtok: { unit: 'cache_write_1h_token', per: MILLION },
  input_audio_mtok: { unit: 'input_audio_token', per: MILLION },
  output_audio_mtok: { unit: 'output_audio_token', per: MILLION },
  cache_audio_read_mtok: { unit: 'cached_audio_token', per: MILLION },
  input_image_mtok: { unit: 'input_image_token', per: MILLION },
  output_image_mtok: { unit: 'output_image_token', per: MILLION },
  cache_image_read_mtok: { unit: 'cached_image_token', per: MILLION },
  input_video_mtok: { unit: 'input_video_token', per: MILLION },
  output_video_mtok: { unit: 'output_video_token', per: MILLION },
  output_reasoning_mtok: { unit: 'reasoning_token', per: MILLION },
  output_citation_mtok: { unit: 'citation_token', per: MILLION },
  audio_hours: { unit: 'second', per: HOUR_SECONDS },
  input_document_kpages: { unit: 'page', per: THOUSAND },
  input_annotated_document_kpages: { unit: 'annotated_page', per: THOUSAND },
  input_text_messages_kcount: { unit: 'message', per: THOUSAND },
  requests_kcount: { unit: 'request', per: THOUSAND },
  web_searches_kcount: { unit: 'search', per: THOUSAND },
  storage_searches_kcount: { unit: 'file_search', per: THOUSAND },
};

/** Keys that say again what another one says. */
export const REPEATED_PRICE_KEYS: ReadonlySet<string> = new Set(['input_audio_hours']);
