import type { Provider } from '../core/provider/provider';

/** The bundled data has it in USD at a fixed rate, which is no price that anybody bills. */
export const zhipuai: Provider = {
  id: 'zhipuai',
  name: 'Zhipu AI',
  hosts: ['open.bigmodel.cn'],
  pathPrefix: null,
  keyVariables: ['ZHIPUAI_API_KEY'],
  links: {
    pricing: 'https://open.bigmodel.cn/pricing',
    billing: null,
    docs: 'https://docs.bigmodel.cn',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: 'its prices in CNY are not loaded',
  rates: [],
  free: null,
};
