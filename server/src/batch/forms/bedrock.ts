import { type BatchForm, idOf, objectOf } from '../batch-request';

const HOST = 'https://bedrock-runtime.us-east-1.amazonaws.com';

/** The form of Amazon Bedrock: bodies as their makers spell them, or those of Converse. The job names the model. */
export const bedrock: BatchForm = {
  id: 'bedrock',
  looks: '{"recordId", "modelInput"}',
  read(line, given) {
    const body = objectOf(line.modelInput);
    if (!body) return null;
    const { model } = given;
    const isConverse = 'inferenceConfig' in body && 'messages' in body && !('schemaVersion' in body);
    return {
      id: idOf(line.recordId),
      url: `${HOST}/model/${encodeURIComponent(model ?? '-')}/${isConverse ? 'converse' : 'invoke'}`,
      body,
      provider: given.provider ?? 'bedrock',
      providerAssumed: false,
      namesNoModel: model === null,
      model,
    };
  },
};
