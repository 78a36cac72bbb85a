import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** `CHROMIUM_PATH`, else an installed Chrome or Chromium, else (on Linux) the one that npm brought. */
export const browserPath = async (): Promise<string> =>
  process.env.CHROMIUM_PATH ?? INSTALLED.find(existsSync) ?? (await bundled.executablePath());
