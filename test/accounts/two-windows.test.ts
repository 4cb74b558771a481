import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Connections } from '../../client/src/accounts/connections';
import { nodeStorage } from '../../server/src/platform/node-storage';
import { Accounts } from '../../server/src/session/accounts';
import { accountProvider, dollars } from '../support/account-provider';
import { answer } from '../support/billing';
import { connectionTo } from '../support/billing-rows';
import { FakeStore } from '../support/editor-fakes';
import { ManualClock } from '../support/manual-clock';
import { TemporaryFolder } from '../support/temporary-folder';

const MINUTE = 60_000;
const ACME = connectionTo('acme');

/** A user with one editor's store of connections, one folder of what is remembered, and one provider. */
class User {
  readonly clock = new ManualClock();
  readonly store = new FakeStore();
  readonly folder = new TemporaryFolder();
  readonly problems: string[] = [];
  left = '12';
  /** Names of the windows that asked. */
  readonly asked: string[] = [];

  async open(name: string): Promise<Window> {
    const tell = (words: string) => void this.problems.push(words);
    const accounts = new Accounts(
      {
        clock: this.clock,
        chance: () => 0,
        http: {
          send: async () => {
            this.asked.push(name);
            return { response: answer(dollars(this.left)), failure: null };
          },
        },
        storage: nodeStorage(this.folder.at('accounts'), { info: tell, warn: tell, error: tell }),
        sandbox: false,
        providerOf: (id) => (id === 'acme' ? accountProvider() : null),
      },
      true,
    );
    const window = new Window(accounts, new Connections(this.store, 'accounts'));
    await window.follow();
    return window;
  }

  /** What lies on the disk, as one text; what is only half written does not count. */
  get remembered(): string {
    const folder = this.folder.at('accounts');
    const files = existsSync(folder) ? readdirSync(folder) : [];
    return files
      .filter((name) => name.endsWith('.json'))
      .map((name) => readIfThere(`${folder}/${name}`))
      .join('\n');
  }
}

/** A file's text; empty where it went between the listing and the reading of its folder. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** What one window runs: the client's connections, and the server's store that follows them. */
class Window {
  constructor(
    readonly accounts: Accounts,
    readonly connections: Connections,
  ) {
    connections.onDidChange(() => void this.follow());
  }

  async follow(): Promise<void> {
    const { connections, active } = this.connections.present;
    await this.accounts.connect(connections, active);
  }

  get shown(): string {
    const account = this.accounts.active?.assembled().account;
    return account ? `${account.account} ${account.balance.state} ${account.balance.amount}` : 'nothing';
  }
}

/** Waits, for as long as files take, until something is so. */
async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100_000; turn += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail(`waited in vain until ${what}`);
}

describe('two windows of one user', () => {
  let user: User;
  let one: Window;
  let other: Window;

  beforeEach(async () => {
    user = new User();
    one = await user.open('one');
    other = await user.open('other');
    await one.connections.add(ACME);
    await until('the account is remembered', () => {
      user.clock.advance(0);
      return user.remembered.includes('"12"');
    });
  });
  afterEach(() => {
    one.accounts.dispose();
    other.accounts.dispose();
    assert.deepEqual(user.problems, []);
    user.folder.remove();
  });

  it('show an account that was connected in the other, without asking for it again', async () => {
    assert.deepEqual([one.shown, other.shown], ['default known 12', 'nothing']);
    other.connections.look();
    await until('it is shown', () => other.shown === 'default known 12');
    assert.deepEqual(user.asked, ['one']);
  });

  it('ask once for both when it is time', async () => {
    other.connections.look();
    await until('it is shown', () => other.shown === 'default known 12');
    user.left = '11';
    await one.accounts.setWindow(false);
    user.clock.advance(11 * MINUTE);
    await until('the one that is looked at has asked', () => user.remembered.includes('"11"'));
    assert.equal(other.shown, 'default known 11');
    await one.accounts.setWindow(true);
    await until('the other has read it', () => one.shown === 'default known 11');
    user.clock.advance(MINUTE);
    assert.deepEqual(user.asked, ['one', 'other']);
  });

  it('change to the account that was chosen in the other', async () => {
    await one.connections.add(connectionTo('acme', { account: 'work' }));
    other.connections.look();
    await until('it is shown', () => other.shown.startsWith('work '));
    await other.connections.activate('acme/default');
    one.connections.look();
    await until('it is shown there too', () => one.shown.startsWith('default '));
  });

  it('forget an account that was disconnected in the other, and leave nothing of it behind', async () => {
    other.connections.look();
    await until('it is shown', () => other.shown === 'default known 12');
    await one.connections.remove('acme/default');
    await until('its file is gone', () => user.remembered === '');
    other.connections.look();
    await until('nothing is shown', () => other.shown === 'nothing');
    user.clock.advance(60 * MINUTE);
    assert.deepEqual([user.asked, user.remembered, user.clock.waiting], [['one'], '', 0]);
  });
});
