import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** A spot on the page, in CSS pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

const LINES = '.editor-instance .view-line';
const HOVER = '.monaco-hover:not(.hidden) .monaco-hover-content, .monaco-hover:not(.hidden) .hover-contents';

/** The window of a running VS Code, read and driven the way a person does it. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Trusts the folder through the page behind the status bar's "Restricted Mode". */
  async trustFolder(): Promise<void> {
    await this.restrictedMode().click();
    const editor = this.page.locator('.workspace-trust-editor');
    await editor.locator('.monaco-button', { hasText: /^Trust$/ }).click();
    await this.restrictedMode().waitFor({ state: 'hidden' });
  }

  /** Answers the dialog that asks, when a folder opens for the first time, whether its authors are trusted. */
  async answerTrust(): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.locator('.monaco-button', { hasText: /^Yes, I trust/ }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async isRestricted(): Promise<boolean> {
    return this.restrictedMode().isVisible();
  }

  async untilRestricted(): Promise<void> {
    await this.restrictedMode().waitFor();
  }

  async untilEditorShows(): Promise<void> {
    await this.page.locator(LINES).first().waitFor();
  }

  /** The text of each visible line as it is drawn, inlay hints included, from top to bottom. */
  async visibleLines(): Promise<string[]> {
    const lines = await this.page.locator(LINES).evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    return lines.map((text) => text.replaceAll('\u00a0', ' '));
  }

  /** The visible lines that show more than the document says: those with a hint. */
  async linesWithHints(document: string): Promise<string[]> {
    const written = new Set(document.split(/\r?\n/).map(withoutSpace));
    return (await this.visibleLines()).filter((line) => !written.has(withoutSpace(line)));
  }

  async untilHints(document: string, timeout = 20_000): Promise<string[]> {
    return this.until('inlay hints', timeout, async () => {
      const lines = await this.linesWithHints(document);
      return lines.length > 0 ? lines : null;
    });
  }

  /** Waits until some part of the window shows the text. */
  async untilShows(text: string, timeout = 20_000): Promise<void> {
    await this.until(`the text ${JSON.stringify(text)}`, timeout, async () => {
      if ((await this.visibleLines()).some((line) => line.includes(text))) return true;
      return (await this.page.getByText(text).first().isVisible()) ? true : null;
    });
  }

  /**
   * Rests the mouse on a text in the editor and gives what pops up: on the n-th place where it stands, counting
   * only lines that begin with `line`.
   */
  async hoverOver(text: string, occurrence = 0, line = ''): Promise<string> {
    const spot = await this.until(`the text ${JSON.stringify(text)}`, 10_000, () =>
      this.page.evaluate(findInLines, { selector: LINES, text, occurrence, line: line.trim() }),
    );
    return this.hoverAt(spot);
  }

  /** Rests the mouse on an item of the status bar and gives what pops up. */
  async hoverOverStatus(text: string): Promise<string> {
    const box = await this.page.locator('.statusbar-item', { hasText: text }).first().boundingBox();
    if (box === null) throw new Error(`the status bar does not show ${JSON.stringify(text)}`);
    return this.hoverAt({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }

  async dismissHover(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.keyboard.press('Escape');
  }

  private async hoverAt(spot: Spot): Promise<string> {
    await this.page.mouse.move(spot.x, spot.y - 60);
    await this.page.mouse.move(spot.x, spot.y, { steps: 3 });
    const hover = this.page.locator(HOVER).first();
    await hover.waitFor({ timeout: 10_000 });
    return this.until('a loaded hover', 10_000, async () => {
      const content = (await hover.textContent()) ?? '';
      return content === '' || /^Loading/.test(content) ? null : content;
    });
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickOpen(name, path.basename(name));
    await this.page.locator('.tab.active', { hasText: path.basename(name) }).waitFor();
  }

  /** Scrolls a line, counted from 0, into the middle of the editor and puts the cursor there. */
  async goToLine(line: number): Promise<void> {
    await this.quickOpen(`:${line + 1}`);
  }

  async runCommand(title: string): Promise<void> {
    await this.quickOpen(`>${title}`, title);
  }

  async toggleSidebar(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+B');
  }

  /** Waits for animations to end. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(500);
  }

  async screenshot(file: string): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  /** Types into the box of Ctrl+P, where `>` stands for commands and `:` for lines, and takes the first answer. */
  private async quickOpen(text: string, answer = ''): Promise<void> {
    const box = this.page.locator('.quick-input-widget');
    await this.page.keyboard.press('ControlOrMeta+P');
    await box.locator('input').fill(text);
    await box.locator('.monaco-list-row', { hasText: answer }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  private restrictedMode(): Locator {
    return this.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
  }

  private async until<T>(what: string, timeout: number, look: () => Promise<T | null>): Promise<T> {
    const deadline = Date.now() + timeout;
    for (;;) {
      const seen = await look();
      if (seen !== null) return seen;
      if (Date.now() > deadline) throw new Error(`waited ${timeout / 1000} s in vain for ${what}`);
      await this.page.waitForTimeout(100);
    }
  }
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Runs in the page: the middle of the n-th occurrence of a text within single lines of the editor. */
function findInLines({
  selector,
  text,
  occurrence,
  line: beginning,
}: {
  selector: string;
  text: string;
  occurrence: number;
  line: string;
}): Spot | null {
  const lines = [...document.querySelectorAll(selector)].sort(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  let left = occurrence;
  for (const line of lines) {
    const pieces: { node: Node; start: number }[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let content = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      pieces.push({ node, start: content.length });
      content += (node.nodeValue ?? '').replaceAll('\u00a0', ' ');
    }
    if (!content.trim().startsWith(beginning)) continue;
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
      if (left-- > 0) continue;
      const middle = at + Math.floor(text.length / 2);
      const piece = pieces.findLast(({ start }) => start <= middle);
      if (piece === undefined) return null;
      const range = document.createRange();
      range.setStart(piece.node, middle - piece.start);
      range.setEnd(piece.node, middle - piece.start + 1);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
  }
  return null;
}
