import { readFileSync } from 'node:fs';
import path from 'node:path';

export const USAGE = `Usage: node scripts/screenshots.mjs [--no-build] (--plan FILE.json | --file FILE [options])...

Takes pictures of source files in VS Code with the packaged extension. Each --file begins a picture:
  --out FILE.png        default out/screenshots/NAME-THEME.png
  --theme light|dark|both   default both
  --hover TEXT          rest the mouse on this text        --occurrence N   its n-th place in the file, from 0
  --hover-status TEXT   rest the mouse on an item of the status bar
  --line N              scroll to this line, from 1
  --command TITLE       run a command of the palette first
  --set KEY=JSON        a user setting (repeatable)
  --size WxH            of the window, default 1280x800
  --sidebar             leave the side bar open            --restricted     do not trust the folder
  --no-hints            do not wait for hints
A plan is an array of objects with these names in camel case (settings as an object, trust/hints/sidebar as booleans).
--no-build takes the VSIX that was packaged last.`;

const SWITCHES = {
  '--sidebar': { sidebar: true },
  '--restricted': { trust: false },
  '--no-hints': { hints: false },
};

const VALUES = {
  '--out': (out) => ({ out }),
  '--theme': (theme) => ({ theme }),
  '--hover': (hover) => ({ hover }),
  '--occurrence': (text) => ({ occurrence: Number(text) }),
  '--hover-status': (hoverStatus) => ({ hoverStatus }),
  '--line': (text) => ({ line: Number(text) }),
  '--command': (command) => ({ command }),
  '--set': (text, { settings }) => ({ settings: { ...settings, ...readSetting(text) } }),
  '--size': (text) => ({ size: readSize(text) }),
};

/** @returns {{ build: boolean, shots: object[] }} */
export function readScreenshotArguments(args) {
  const rest = args.filter((arg) => arg !== '--no-build');
  const shots = [];
  while (rest.length > 0) {
    const name = rest.shift();
    const shot = shots.at(-1);
    if (name === '--file') shots.push({ file: takeValue(name, rest) });
    else if (name === '--plan') shots.push(...JSON.parse(readFileSync(takeValue(name, rest), 'utf8')));
    else if (shot === undefined) throw new Error(`${name} stands before any --file\n\n${USAGE}`);
    else if (name in SWITCHES) Object.assign(shot, SWITCHES[name]);
    else if (name in VALUES) Object.assign(shot, VALUES[name](takeValue(name, rest), shot));
    else throw new Error(`unknown option ${name}\n\n${USAGE}`);
  }
  if (shots.length === 0) throw new Error(USAGE);
  return { build: !args.includes('--no-build'), shots: shots.flatMap(perTheme) };
}

function takeValue(name, rest) {
  const value = rest.shift();
  if (value === undefined) throw new Error(`${name} needs a value`);
  return value;
}

function readSetting(text) {
  const at = text.indexOf('=');
  if (at < 0) throw new Error(`--set wants KEY=JSON, not ${text}`);
  return { [text.slice(0, at)]: JSON.parse(text.slice(at + 1)) };
}

function readSize(text) {
  const [width, height] = text.split('x').map(Number);
  if (!(width > 0 && height > 0)) throw new Error(`--size wants WxH, not ${text}`);
  return { width, height };
}

/** A picture in both themes is two; its file name tells which is which. */
function perTheme({ theme = 'both', out, ...shot }) {
  const themes = theme === 'both' ? ['light', 'dark'] : [theme];
  const name = path.basename(shot.file).replace(/\.\w+$/, '');
  return themes.map((one) => {
    const suffixed = out?.replace(/(\.png)?$/, `${themes.length > 1 ? `-${one}` : ''}.png`);
    return {
      ...shot,
      file: path.resolve(shot.file),
      theme: one,
      out: path.resolve(suffixed ?? path.join('out', 'screenshots', `${name}-${one}.png`)),
    };
  });
}
