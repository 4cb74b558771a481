import { moonshotAccount } from '../wire/moonshot';
import { advice } from './advice';

export const moonshotaiCnAccount = moonshotAccount({
  host: 'api.moonshot.cn',
  name: 'Moonshot AI (China)',
  currency: 'CNY',
  advice,
});
