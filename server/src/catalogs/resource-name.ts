const BEDROCK_ARN = /^arn:aws[a-z-]*:bedrock:[^/]*:(?:foundation-model|inference-profile)\/(.+)$/;
const GOOGLE_NAME = /^(?:(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/[^/]+\/)?models\/([^/]+)$/;

/** The id without the resource path that Google and Amazon accept around it. */
export function bareModelId(provider: string, id: string): string {
  if (provider === 'google' || provider === 'vertex') return GOOGLE_NAME.exec(id)?.[1] ?? id;
  if (provider === 'aws') return BEDROCK_ARN.exec(id)?.[1] ?? id;
  return id;
}
