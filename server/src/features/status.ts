import { type FileStatus, STATUS_METHOD } from '../../../shared/src/protocol';
import type { FileState } from '../session/file-state';
import type { Session } from '../session/session';
import type { Feature } from './feature';

/** Tells the client what became of each open file, when it rests and something changed. */
export const status: Feature = {
  capabilities: {},
  register({ connection, session, client }) {
    if (!client.showsStatus) return;
    const sent = new Map<string, string>();
    session.onRest(async (uri, state) => {
      const next = statusOf(uri, state, state.state === 'analysed' ? await catalogDate(session) : null);
      const json = JSON.stringify(next);
      if (sent.get(uri) === json) return;
      sent.set(uri, json);
      void connection.sendNotification(STATUS_METHOD, next);
    });
    session.onClosed((uri) => sent.delete(uri));
  },
};

/** Of the general prices, where calls have none that tells a date. */
async function catalogDate(session: Session): Promise<string> {
  return (await session.engine()).catalog.asOf;
}

function statusOf(uri: string, state: FileState, catalogAsOf: string | null): FileStatus {
  const { problems } = state;
  if (state.state !== 'analysed')
    return {
      uri,
      state: state.state,
      message: state.message,
      calls: 0,
      priced: 0,
      pricesAsOf: null,
      problems,
    };
  const { calls } = state.analysis;
  const priced = calls.filter(({ estimate }) => estimate !== null).length;
  const dates = calls.flatMap(({ catalog }) => (catalog ? [catalog.asOf] : [])).sort();
  return {
    uri,
    state: 'analysed',
    message: `${calls.length} ${calls.length === 1 ? 'call' : 'calls'}, ${priced} with a price`,
    calls: calls.length,
    priced,
    pricesAsOf: dates[0] ?? catalogAsOf,
    problems,
  };
}
