import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** A panel as it is walked through with the Tab key, and what a checker of accessibility has to say of it. */
export interface SeenPanel {
  readonly text: string;
  /** What a screen reader calls each stop, in order. */
  readonly stops: readonly string[];
  /** Those where nothing shows that they have the focus. */
  readonly invisible: readonly string[];
  readonly violations: readonly string[];
}

/** More stops of the Tab key than these are not walked. */
const MOST_STOPS = 60;
const PATIENCE = 20_000;

/** Looks at the page of a webview that shows a text, as somebody does who has no mouse and a screen reader. */
export async function seePanel(page: Page, text: string): Promise<SeenPanel> {
  const frame = await frameWith(page, text);
  await frame.evaluate(axe.source);
  const violations = await frame.evaluate(checkedByAxe);
  const stops = await walked(page, frame);
  await frame.evaluate(() => window.scrollTo(0, 0));
  return { ...stops, violations, text: await textOf(frame) };
}

/** What is done in a panel with the keys alone. */
export interface PanelKeys {
  /** A text that the panel shows. */
  readonly text: string;
  /** How a screen reader calls the stop of the Tab key that is gone to, or how that begins. */
  readonly stop: string;
  /** Keys that are pressed there one after the other, as the browser calls them; others are typed as they are. */
  readonly keys: readonly string[];
}

const NAMED = /^(?:Enter|Space|Tab|Shift\+Tab|Arrow(?:Down|Up)|Escape)$/;

/** Goes to a stop with the Tab key and presses keys there; gives what has the focus then. */
export async function useKeys(page: Page, { text, stop, keys }: PanelKeys): Promise<string | null> {
  const frame = await frameWith(page, text);
  await startOf(frame);
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab');
    const now = await frame.evaluate(focusedNow);
    if (now?.name.startsWith(stop)) break;
    if (now === null || stops > MOST_STOPS) throw new Error(`no stop of the panel is called ${stop}`);
  }
  for (const key of keys) {
    if (NAMED.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
  return (await frame.evaluate(focusedNow).catch(() => null))?.name ?? null;
}

async function startOf(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
}

async function frameWith(page: Page, text: string): Promise<Frame> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    for (const frame of page.frames()) {
      const shown = await textOf(frame).catch(() => '');
      if (shown.includes(text)) return frame;
    }
    if (Date.now() > deadline) throw new Error(`no panel shows ${JSON.stringify(text)}`);
    await page.waitForTimeout(100);
  }
}

function textOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.querySelector('main')?.innerText ?? '');
}

/** Runs in the page. */
async function checkedByAxe(): Promise<string[]> {
  // The editor's own page behind it shows through, which the checker can't see.
  document.documentElement.style.background = 'var(--vscode-editor-background)';
  const { axe: loaded } = globalThis as unknown as { readonly axe: typeof axe };
  const { violations } = await loaded.run(document.documentElement, {
    rules: { region: { enabled: false } },
  });
  document.documentElement.style.background = '';
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}

/** Goes from stop to stop with the Tab key until it comes to the first one again, or out of the panel. */
async function walked(page: Page, frame: Frame): Promise<Pick<SeenPanel, 'stops' | 'invisible'>> {
  const stops: string[] = [];
  const invisible: string[] = [];
  await startOf(frame);
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await frame.evaluate(focusedNow);
    if (stop === null) break;
    stops.push(stop.name);
    if (!stop.isVisible) invisible.push(stop.name);
  }
  return { stops, invisible };
}

/** Runs in the page. */
function focusedNow(): { readonly name: string; readonly isVisible: boolean } | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || !document.hasFocus()) return null;
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null;
  const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '';
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    name: name.trim().replace(/\s+/g, ' '),
    isVisible: outlineStyle !== 'none' && outlineWidth !== '0px',
  };
}
