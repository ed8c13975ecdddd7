import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** The browser of this machine: `CHROMIUM_PATH`, or the first usual name on the PATH. */
function chromiumPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = given === undefined ? [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC] : [given];
  const found = candidates.find(isExecutable);
  if (found === undefined) {
    throw new Error(
      'these tests need Chromium or Chrome: install it (Debian: apt-get install chromium; macOS: brew install --cask chromium) ' +
        'or set CHROMIUM_PATH to its program',
    );
  }
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts headless Chromium. The root user, as in containers, can start it only without its sandbox. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: process.getuid?.() !== 0 });
}
