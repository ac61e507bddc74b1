/** What the runner's commands ask of a page, done through WebDriver: keys, mouse and the size of the window. */

/** Keys by the names that tests use, as WebDriver codes them; any other is the character itself. */
const KEYS = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  Delete: '\uE017', F10: '\uE03A', Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

export class DriverPage {
  #session;

  constructor(session) {
    this.#session = session;
  }

  keyboard = {
    down: (key) => this.#keys([{ type: 'keyDown', value: codeOf(key) }]),
    up: (key) => this.#keys([{ type: 'keyUp', value: codeOf(key) }]),
    press: (key) => this.#keys([{ type: 'keyDown', value: codeOf(key) }, { type: 'keyUp', value: codeOf(key) }]),
    type: (text) => this.#keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])),
  };

  mouse = {
    move: (x, y) => this.#mouse([moveTo(x, y)]),
    down: ({ button = 'left' } = {}) => this.#mouse([{ type: 'pointerDown', button: BUTTONS[button] }]),
    up: ({ button = 'left' } = {}) => this.#mouse([{ type: 'pointerUp', button: BUTTONS[button] }]),
    click: (x, y, { button = 'left' } = {}) => this.#mouse([moveTo(x, y), { type: 'pointerDown', button: BUTTONS[button] }, { type: 'pointerUp', button: BUTTONS[button] }]),
    reset: async () => {
      await this.#session.release();
      await this.#mouse([moveTo(0, 0)]);
    },
  };

  /** Only Chromium feigns what a system prefers; the tests that need it are left out, and counted. */
  emulateMediaFeatures() {
    throw new Error('not in this browser: feigned media');
  }

  createCDPSession() {
    throw new Error('not in this browser: feigned colours');
  }

  /** A window has a frame, so its page is asked and the window made larger by what was missing. */
  async setViewport({ width, height }) {
    const { width: outerWidth, height: outerHeight } = await this.#session.get('window/rect');
    const [innerWidth, innerHeight] = await this.#size();
    await this.#session.post('window/rect', { width: outerWidth + width - innerWidth, height: outerHeight + height - innerHeight });
    for (let turn = 0; turn < 20; turn++) {
      const [isWide, isHigh] = await this.#size();
      if (isWide === width && isHigh === height) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`not in this browser: a window of ${width} × ${height}`);
  }

  #size() {
    return this.#session.run('return [innerWidth, innerHeight]');
  }

  #keys(actions) {
    return this.#session.act('keyboard', 'key', actions);
  }

  #mouse(actions) {
    return this.#session.act('mouse', 'pointer', actions);
  }
}

const codeOf = (key) => KEYS[key] ?? key;
const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' });
