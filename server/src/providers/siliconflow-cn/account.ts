import { siliconflowAccount } from '../wire/siliconflow';
import { advice } from './advice';

export const siliconflowCnAccount = siliconflowAccount({
  host: 'api.siliconflow.cn',
  name: 'SiliconFlow (China)',
  currency: 'CNY',
  advice,
});
