import { siliconflowAccount as accountAt } from '../wire/siliconflow';
import { advice } from './advice';

export const siliconflowAccount = accountAt({
  host: 'api.siliconflow.com',
  name: 'SiliconFlow',
  currency: 'USD',
  advice,
});
