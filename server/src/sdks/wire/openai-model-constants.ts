/**
 * The id of a model by the constant of OpenAI's Java and Kotlin packages (`ChatModel.GPT_4_1_MINI`): words divided by dashes,
 * but for the version of a GPT, whose second digit stands behind a dot. It holds for all constants of `ChatModel`,
 * `ResponsesModel`, `EmbeddingModel`, `ImageModel`, `AudioModel`, `SpeechModel` and `VideoModel` of version 4.52.
 */
export function openaiModelOfConstant(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(gpt(?:-image)?-\d)-(\d)(?=-\D|-\d{4}-\d|$)/, '$1.$2');
}
