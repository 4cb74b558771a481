import { moonshotAccount } from '../wire/moonshot';
import { advice } from './advice';

export const moonshotaiAccount = moonshotAccount({
  host: 'api.moonshot.ai',
  name: 'Moonshot AI',
  currency: 'USD',
  advice,
});
