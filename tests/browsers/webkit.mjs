/** WebKitGTK through its own driver: Debian's webkit2gtk-driver with its MiniBrowser, on a display of Xvfb. */
import { existsSync } from 'node:fs';
import { DriverPage } from './driver-page.mjs';
import { DriverSession, startDriver } from './webdriver.mjs';

/** Drawn by the processor, without a bus for accessibility: a container has neither. */
const ENVIRONMENT = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
const binary = () => ['4.1', '4.0', '6.0'].flatMap((version) => [`/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`, `/usr/lib/x86_64-linux-gnu/webkitgtk-${version}/MiniBrowser`]).find(existsSync);

/** A launcher of @web/test-runner. Its type is the one whose commands ask for a page. */
export class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'puppeteer';
  concurrency = 1;
  #driver;
  #session;
  #page;
  #active;

  async initialize() {}

  async startSession(id, url) {
    await this.#start();
    this.#active = id;
    await this.#page.setViewport({ width: 800, height: 600 });
    await this.#session.post('url', { url });
  }

  async stopSession() {
    await this.#session.release();
    // Ends what still runs in the page.
    await this.#session.post('url', { url: 'about:blank' });
    this.#active = undefined;
    return { testCoverage: undefined };
  }

  isActive(id) {
    return this.#active === id;
  }

  getBrowserUrl() {
    return this.#session.get('url');
  }

  getPage() {
    return this.#page;
  }

  startDebugSession() {
    throw new Error('WebKitGTK is not debugged from here');
  }

  async stop() {
    await this.#session?.close().catch(() => undefined); // The driver ends it otherwise.
    this.#driver?.stop();
  }

  async #start() {
    if (this.#session) return;
    const browser = binary();
    if (!browser) throw new Error('no MiniBrowser of WebKitGTK is on this machine: Debian’s webkit2gtk-driver has one');
    this.#driver = await startDriver('WebKitWebDriver', [], ENVIRONMENT);
    this.#session = await DriverSession.open(this.#driver.url, { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } });
    this.#page = new DriverPage(this.#session);
  }
}
