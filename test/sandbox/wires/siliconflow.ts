import type { LiveAccount } from '../account';
import { account, bearer, ok, openaiErrors, type SandboxResponse, type Wire } from '../wire';

function user(live: LiveAccount): SandboxResponse {
  return ok({
    code: 20000,
    message: 'OK',
    status: true,
    data: {
      id: 'sandbox',
      name: 'sandbox',
      email: '',
      isAdmin: false,
      balance: '0.88',
      chargeBalance: (live.dollars - 0.88).toFixed(4),
      totalBalance: live.dollars.toFixed(4),
      status: 'normal',
      role: '',
    },
  });
}

function siliconFlow(id: string, host: string): Wire {
  return {
    id,
    hosts: [host],
    account: account(20.5, 0.02),
    key: bearer,
    routes: { 'GET /v1/user/info': { answer: user } },
    error: openaiErrors(),
  };
}

export const siliconflow = siliconFlow('siliconflow', 'api.siliconflow.com');
export const siliconflowCn = siliconFlow('siliconflow-cn', 'api.siliconflow.cn');
