import type { Provider } from '../core/provider/provider';

export const huggingface: Provider = {
  id: 'huggingface',
  name: 'Hugging Face Inference Providers',
  hosts: ['router.huggingface.co', 'api-inference.huggingface.co'],
  pathPrefix: null,
  keyVariables: ['HF_TOKEN', 'HUGGINGFACEHUB_API_TOKEN'],
  links: {
    pricing: 'https://huggingface.co/docs/inference-providers/pricing',
    billing: 'https://huggingface.co/settings/billing',
    docs: 'https://huggingface.co/docs/inference-providers',
  },
  priceDataId: null,
  priceDataByHost: {
    cerebras: 'huggingface_cerebras',
    'fireworks-ai': 'huggingface_fireworks-ai',
    groq: 'huggingface_groq',
    hyperbolic: 'huggingface_hyperbolic',
    nebius: 'huggingface_nebius',
    novita: 'huggingface_novita',
    nscale: 'huggingface_nscale',
    ovhcloud: 'huggingface_ovhcloud',
    publicai: 'huggingface_publicai',
    sambanova: 'huggingface_sambanova',
    together: 'huggingface_together',
  },
  vendorPrefixed: true,
  unlisted: 'the id does not say who runs it (`:together`), and prices differ',
  rates: [],
  free: null,
};
