import type { LiveAccount } from '../account';
import { account, bearer, ok, openaiErrors, type SandboxResponse, type Wire } from '../wire';

function balance(live: LiveAccount): SandboxResponse {
  return ok({
    code: 0,
    status: true,
    scode: '0x0',
    data: { available_balance: live.dollars, voucher_balance: 0, cash_balance: live.dollars },
  });
}

function moonshot(id: string, host: string): Wire {
  return {
    id,
    hosts: [host],
    account: account(15, 0.02),
    key: bearer,
    routes: { 'GET /v1/users/me/balance': { answer: balance } },
    error: openaiErrors(),
  };
}

/** Its amounts are in US dollars here and in yuan in China; neither says so. */
export const moonshotai = moonshot('moonshotai', 'api.moonshot.ai');
export const moonshotaiCn = moonshot('moonshotai-cn', 'api.moonshot.cn');
