import { assertCalls } from '../support/expected-calls';

describe('Bedrock through boto3', () => {
  it('reads Converse requests', () =>
    assertCalls(
      `
import boto3

client = boto3.client("bedrock-runtime", region_name="us-east-1")
messages = [{"role": "user", "content": [{"text": "Hi"}]}]
client.converse(modelId="us.anthropic.claude-sonnet-4-5-20250929-v1:0", messages=messages, inferenceConfig={"maxTokens": 50})
#      ^^^^^^^^ chat us.anthropic.claude-sonnet-4-5-20250929-v1:0 @bedrock out=1..50..50 sdk=bedrock
session = boto3.Session(profile_name="x")
runtime = session.client(service_name="bedrock-runtime")
for event in runtime.converse_stream(modelId="amazon.nova-lite-v1:0", messages=[])["stream"]:
    #                ^^^^^^^^^^^^^^^ chat amazon.nova-lite-v1:0 @bedrock
    pass
`,
      'python',
    ));

  it('reads the body of the vendor', () =>
    assertCalls(
      `
import boto3
import json

bedrock = boto3.client(service_name="bedrock-runtime")

def ask(prompt):
    body = json.dumps({"anthropic_version": "x", "max_tokens": 20, "messages": [{"role": "user", "content": f'Say "{prompt}".'}]})
    return bedrock.invoke_model(modelId="anthropic.claude-3-haiku-20240307-v1:0", body=body)
    #              ^^^^^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..20..20 holes=1

bedrock.invoke_model(modelId="amazon.titan-embed-text-v2:0", body=json.dumps({"inputText": "Hi"}))
#       ^^^^^^^^^^^^ embeddings amazon.titan-embed-text-v2:0 @bedrock holes=0
llama = {"prompt": "Hi", "max_gen_len": 9}
bedrock.invoke_model_with_response_stream(modelId="meta.llama3-8b-instruct-v1:0", body=json.dumps(llama))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ chat meta.llama3-8b-instruct-v1:0 @bedrock out=1..9..9 holes=0
`,
      'python',
    ));

  it('leaves other services alone', () =>
    assertCalls(
      `
import boto3

boto3.client("sagemaker-runtime").invoke_model(modelId="x", body="{}")
boto3.client("bedrock").list_foundation_models()
boto3.client("s3").converse(modelId="x")
`,
      'python',
    ));
});

describe('Agents and knowledge bases of Bedrock', () => {
  it('takes the model from its resource name', () =>
    assertCalls(
      `
import boto3

MODEL = "anthropic.claude-3-haiku-20240307-v1:0"
runtime = boto3.client("bedrock-agent-runtime", region_name=region)

runtime.retrieve_and_generate(
#       ^^^^^^^^^^^^^^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock
    input={"text": "How long is the warranty?"},
    retrieveAndGenerateConfiguration={
        "type": "KNOWLEDGE_BASE",
        "knowledgeBaseConfiguration": {
            "knowledgeBaseId": "KB1",
            "modelArn": f"arn:aws:bedrock:{region}::foundation-model/{MODEL}",
        },
    },
)
runtime.invoke_agent(agentId="A1", agentAliasId="B1", sessionId=session, inputText="Hi")
#       ^^^^^^^^^^^^ agent ? @bedrock unknown=model-dynamic
runtime.rerank(
#       ^^^^^^ rerank cohere.rerank-v3-5:0 @bedrock
    queries=queries,
    sources=sources,
    rerankingConfiguration={
        "type": "BEDROCK_RERANKING_MODEL",
        "bedrockRerankingConfiguration": {
            "modelConfiguration": {"modelArn": "arn:aws:bedrock:us-west-2::foundation-model/cohere.rerank-v3-5:0"},
        },
    },
)
runtime.retrieve(knowledgeBaseId="KB1", retrievalQuery={"text": "How long is the warranty?"})
boto3.client("lambda").invoke_agent(agentId="A1", agentAliasId="B1", sessionId=session)
`,
      'python',
    ));
});

describe('Bedrock through the AWS SDK for JavaScript', () => {
  it('tells what is asked by the command that is sent', () =>
    assertCalls(
      `
import { ApplyGuardrailCommand, BedrockRuntimeClient, ConverseCommand, InvokeModelCommand, StartAsyncInvokeCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-east-1' });
const command = new ConverseCommand({
  modelId: 'amazon.nova-lite-v1:0',
  messages: [{ role: 'user', content: [{ text: 'Hi' }] }],
  inferenceConfig: { maxTokens: 50 },
});
const response = await client.send(command);
//                            ^^^^ chat amazon.nova-lite-v1:0 @bedrock out=1..50..50
const payload = { anthropic_version: 'x', max_tokens: 20, messages: [{ role: 'user', content: 'Hi' }] };
await client.send(new InvokeModelCommand({ modelId: 'anthropic.claude-3-haiku-20240307-v1:0', body: JSON.stringify(payload) }));
//           ^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..20..20 holes=0
await client.send(new ApplyGuardrailCommand({}));
await client.send(new StartAsyncInvokeCommand({ modelId: 'amazon.nova-reel-v1:0', modelInput: { textToVideoParams: { text: 'Hi' }, videoGenerationConfig: { durationSeconds: 6 } } }));
//           ^^^^ video amazon.nova-reel-v1:0 @bedrock
`,
      'typescript',
    ));
});
