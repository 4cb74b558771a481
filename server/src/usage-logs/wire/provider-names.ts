/** Ids of providers by how logs of other tools spell them; those that are spelled alike need no entry. */
const NAMES: Readonly<Record<string, string>> = {
  'aws.bedrock': 'bedrock',
  aws_bedrock: 'bedrock',
  'azure.ai.openai': 'azure',
  'azure.ai.inference': 'azure',
  'az.ai.openai': 'azure',
  azure_ai: 'azure',
  'gcp.gemini': 'google',
  'gcp.gen_ai': 'google',
  'gcp.vertex_ai': 'vertex',
  gemini: 'google',
  vertex_ai: 'vertex',
  mistral_ai: 'mistral',
  x_ai: 'xai',
  'x-ai': 'xai',
  together_ai: 'together',
  fireworks_ai: 'fireworks',
  moonshot: 'moonshotai',
  dashscope: 'alibaba',
};

export function providerNamed(name: string | null): string | null {
  if (name === null) return null;
  const plain = name.toLowerCase();
  return Object.hasOwn(NAMES, plain) ? (NAMES[plain] ?? null) : plain;
}
