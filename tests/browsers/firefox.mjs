/** Firefox over WebDriver BiDi: Debian's firefox-esr, or the one that FIREFOX_PATH names. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

/** A launcher of @web/test-runner; what it drives is named in its options. */
export function firefoxLauncher() {
  return chromeLauncher({
    puppeteer,
    launchOptions: {
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      headless: true,
      // Telling of every request and keeping every answer costs the browser as much as the tests do.
      networkEnabled: false,
      // A tone is asked for by a test, not by a person; and nobody listens.
      extraPrefsFirefox: { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 },
    },
    createPage: async ({ context }) => withoutFeigning(await context.newPage()),
  });
}

/** Only Chromium feigns what a system prefers; the tests that need it are left out, and counted. This Firefox knows the space key by its character alone. */
function withoutFeigning(page) {
  page.emulateMediaFeatures = page.createCDPSession = async () => {
    // The runner prints the stack of each, and there are many.
    throw Object.assign(new Error('not in this browser: feigned media'), { stack: 'not in this browser: feigned media' });
  };
  for (const way of ['press', 'down', 'up']) {
    const act = page.keyboard[way].bind(page.keyboard);
    page.keyboard[way] = (key, options) => act(key === 'Space' ? ' ' : key, options);
  }
  return page;
}
