import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const alibaba: Provider = {
  id: 'alibaba',
  name: 'Alibaba Cloud Model Studio',
  hosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com', 'dashscope-us.aliyuncs.com'],
  pathPrefix: null,
  keyVariables: ['DASHSCOPE_API_KEY'],
  links: {
    pricing: 'https://www.alibabacloud.com/help/en/model-studio/model-pricing',
    billing: null,
    docs: 'https://www.alibabacloud.com/help/en/model-studio/',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
