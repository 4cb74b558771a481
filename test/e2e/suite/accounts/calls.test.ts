import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answered, connect, disconnect, sentToProviders, untilSaid } from '../account-window';
import { hintsOf, hoverAt, open, until } from '../documents';
import { screenshots } from '../themes';
import { ofAccounts } from '../window';

/** The hover at a text, as soon as it says what is waited for. */
async function untilHover(document: vscode.TextDocument, text: string, words: RegExp): Promise<string> {
  let seen = '';
  return until(
    `a hover with ${words}`,
    async () => {
      seen = await hoverAt(document, text);
      return words.test(seen) ? seen : null;
    },
    { seen: () => seen },
  );
}

/** Opens a file with the cursor in a call. */
async function openAt(file: string, text: string): Promise<vscode.TextDocument> {
  const document = await open(file);
  await hintsOf(document);
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  editor.selection = new vscode.Selection(position, position);
  return document;
}

/** What a command shows before it sends anything, once the list stands there that asks. */
async function shownBeforeSending(): Promise<string> {
  await ofAccounts({ kind: 'choices' });
  const shown = vscode.window.activeTextEditor?.document;
  assert.equal(shown?.uri.scheme, 'costlint-quote');
  return shown?.getText() ?? '';
}

describe('the hover of a call', () => {
  before(() => connect('cheapa'));
  after(() => disconnect('cheapa'));

  it('names the account that pays, and the part of its balance', async () => {
    const document = await open('flat-fee.ts');
    const hover = await untilHover(document, 'generate(', /Paid by your account/);
    assert.match(hover, /Paid by your account at \*\*Cheapa API\*\* in the SANDBOX: one call takes 1\.7%/);
    assert.match(hover, /1,000 calls 17 times that/);
  });
});

describe('the price list of an account', () => {
  after(() => disconnect('openrouter', 'babysea'));

  it('prices calls whose price is unknown before', async () => {
    const document = await open('live-prices.ts');
    const hints = async (wanted: readonly RegExp[]) =>
      hintsOf(document, (shown) => wanted.every((each, index) => each.test(shown[index]?.text ?? '')));
    await hints([/price unknown/, /price unknown/]);
    await connect('openrouter');
    await hints([/^≈ \$0\.00/, /price unknown/]);
    await connect('babysea');
    await hints([/^≈ \$0\.00/, /\$0\.31/]);
  });
});

describe('a quote', () => {
  before(() => connect('lumenfall', 'babysea'));
  after(() => disconnect('lumenfall', 'babysea'));

  it('sends what was shown and nothing else, and stands in the hover then', async () => {
    const document = await openAt('examples/python/concert_posters.py', 'generate(');
    const { length } = await sentToProviders();
    const done = vscode.commands.executeCommand('costlint.getQuote');
    const shown = await shownBeforeSending();
    await screenshots('quote-preview');
    assert.match(shown, /POST https:\/\/api\.lumenfall\.ai\/openai\/v1\/images\/generations\?dryRun=true/);
    assert.doesNotMatch(shown, /lmnfl_/);
    assert.equal((await sentToProviders()).length, length);
    await ofAccounts({ kind: 'choose', label: 'Send' });
    assert.match(await untilSaid(/quotes/), /Lumenfall quotes \$0\.08; Costlint has no price of it\./);
    await done;
    const sent = (await sentToProviders()).slice(length);
    const dryRun = sent.find(({ method }) => method === 'POST');
    assert.equal(shown.trimEnd().split('\n').at(-1), dryRun?.body);
    assert.deepEqual(Object.keys(JSON.parse(dryRun?.body ?? '')), ['model', 'prompt', 'n', 'size']);
    await untilHover(document, 'generate(', /Lumenfall quoted \*\*\\\$0\.08\*\* for this call/);
  });

  it('is asked without the prompt where the price does not depend on it', async () => {
    const document = await openAt('examples/typescript/product-images.ts', "generate('bfl/flux-schnell'");
    const done = vscode.commands.executeCommand('costlint.getQuote');
    const shown = await shownBeforeSending();
    assert.match(shown, /GET https:\/\/api\.us\.babysea\.ai\/v1\/estimate\/bfl\/flux-schnell\?count=1/);
    assert.match(shown, /\(no body\)/);
    assert.doesNotMatch(shown, /packshot/);
    await ofAccounts({ kind: 'choose', label: 'Send' });
    assert.match(await untilSaid(/quotes/), /BabySea quotes \$0\.005; Costlint says \$0\.005\./);
    await done;
    await untilHover(document, "generate('bfl/flux-schnell'", /BabySea quoted \*\*\\\$0\.005\*\*/);
  });

  it('sends nothing when the user changes their mind', async () => {
    await openAt('examples/python/concert_posters.py', 'generate(');
    const { length } = await sentToProviders();
    await answered('costlint.getQuote', 'Cancel');
    const sent = (await sentToProviders()).slice(length);
    assert.deepEqual(
      sent.filter(({ method }) => method === 'POST'),
      [],
    );
  });
});
