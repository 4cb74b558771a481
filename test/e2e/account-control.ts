import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { EditorWindow } from '../../scripts/editor/editor';
import type { Sandbox } from '../sandbox/server';
import type { AccountAction, AccountAnswers, ShownBalance } from './window-protocol';

const BALANCE = '.statusbar-item[id$="costlint.account"]';
const CHOICES = '.quick-input-widget .monaco-list-row';
const MESSAGES = '.notifications-center .notification-list-item-message';

/** Does what tests of accounts ask, in the window and at the sandbox. */
export class AccountControl {
  constructor(
    private readonly window: EditorWindow,
    private readonly sandbox: Sandbox | null,
    private readonly screenshots: string,
  ) {}

  async perform(action: AccountAction): Promise<AccountAnswers[AccountAction['kind']]> {
    const { page } = this.window.workbench;
    switch (action.kind) {
      case 'balance':
        return shownBalance(page);
      case 'balance-tooltip':
        return this.tooltip();
      case 'balance-picture':
        return this.picture(action.name);
      case 'answer':
        return answer(page, action);
      case 'choices':
        await page.locator(`${CHOICES}[data-index="0"]`).waitFor();
        return choicesInOrder(page);
      case 'choose':
        return choose(page, action.label);
      case 'notifications':
        return texts(page, MESSAGES);
      case 'written':
        return filesWith(this.window.profile, action.texts);
      case 'sandbox-fault':
        this.sandbox?.order(action.provider, action.fault);
        return null;
      case 'sandbox-account':
        this.sandbox?.setAccount(action.provider, action.change);
        return null;
      case 'sandbox-seen':
        return this.sandbox?.seen ?? [];
    }
  }

  private async tooltip(): Promise<string> {
    const text = await this.openTooltip();
    await this.window.workbench.dismissHover();
    return text;
  }

  private async picture(name: string): Promise<null> {
    const { workbench } = this.window;
    await this.openTooltip();
    await workbench.settle();
    await workbench.screenshot(path.join(this.screenshots, `${name}.png`));
    await workbench.dismissHover();
    return null;
  }

  private async openTooltip(): Promise<string> {
    const { workbench } = this.window;
    const balance = await shownBalance(workbench.page);
    if (balance === null) throw new Error('the status bar shows no balance');
    await workbench.dismissHover();
    return workbench.hoverOverStatus(balance.text);
  }
}

async function shownBalance(page: Page): Promise<ShownBalance | null> {
  const shown = await page.locator(BALANCE).evaluateAll((items) =>
    items.map((item) => ({
      text: item.textContent ?? '',
      label: item.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
      isWarning: item.classList.contains('warning-kind'),
    })),
  );
  return shown[0] ?? null;
}

async function texts(page: Page, selector: string): Promise<string[]> {
  const all = await page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
  return all.map((text) => text.replaceAll('\u00a0', ' '));
}

async function answer(
  page: Page,
  { question, text }: Extract<AccountAction, { readonly kind: 'answer' }>,
): Promise<null> {
  await page.locator('.quick-input-widget', { hasText: question }).waitFor();
  if (text !== null) await page.locator('.quick-input-widget .quick-input-box input').fill(text);
  await page.keyboard.press('Enter');
  return null;
}

/** Types the label, so that a long list shows its line, and takes the line. */
async function choose(page: Page, label: string): Promise<null> {
  const exact = new RegExp(`^\\s*${label.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}\\s*$`, 'u');
  const line = page
    .locator(CHOICES)
    .filter({ has: page.locator('.label-name', { hasText: exact }) })
    .first();
  await page.locator(CHOICES).first().waitFor();
  await page.locator('.quick-input-widget .quick-input-box input').fill(label);
  await line.click();
  return null;
}

/** The lines of the list once it has come to rest: it is drawn line by line, and again when its lines are known. */
async function choicesInOrder(page: Page): Promise<string[]> {
  let before: string[] = [];
  for (let same = 0, looks = 0; same < 3 && looks < 100; looks += 1) {
    const now = await choicesNow(page);
    const isSame = now.every((text, index) => text !== '' && text === before[index]);
    same = isSame && now.length === before.length ? same + 1 : 0;
    before = now;
    await page.waitForTimeout(100);
  }
  return before;
}

/** The list keeps its rows in any order in the page; their indices tell where they are shown. */
async function choicesNow(page: Page): Promise<string[]> {
  const rows = await page.locator(CHOICES).evaluateAll((elements) =>
    elements.map((element) => ({
      index: Number(element.getAttribute('data-index')),
      text: (element.textContent ?? '').replaceAll('\u00a0', ' '),
    })),
  );
  return rows.sort((one, other) => one.index - other.index).map(({ text }) => text);
}

async function filesWith(folder: string, wanted: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    // A file may be gone again: then nothing stands in it.
    const text = await readFile(file, 'utf8').catch(() => '');
    if (wanted.some((each) => text.includes(each))) found.push(path.relative(folder, file));
  }
  return found;
}
