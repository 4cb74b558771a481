/** What kind of request a call sends. These strings are part of the JSON output. */
export type Api =
  | 'chat'
  | 'responses'
  | 'messages'
  | 'generateContent'
  | 'completion'
  | 'embeddings'
  | 'image'
  | 'speech'
  | 'transcription'
  | 'video'
  | 'rerank'
  | 'ocr'
  | 'realtime'
  | 'assistants'
  | 'agent'
  | 'prediction';
