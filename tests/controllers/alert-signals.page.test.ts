import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { AlertNotification, type Notifier } from '../../src/controllers/alert-notification.js';
import { AlertSound } from '../../src/controllers/alert-sound.js';
import { Announcer } from '../../src/controllers/announcer.js';
import { rememberedName, rememberName } from '../../src/controllers/remembered-name.js';

class SignalHost extends LitElement {
  readonly sound = new AlertSound(this);
  readonly announcer = new Announcer<string>(this, (news) => ({ urgent: news.join(' '), polite: '' }), 40);

  override render() {
    return html`<button @click=${() => this.sound.toggle()}>x</button>`;
  }
}
customElements.define('test-signals', SignalHost);

const host = () => fixture<SignalHost>(html`<test-signals></test-signals>`);

/** Counts the audio devices that the page holds while `run` runs. */
async function devices(run: (open: () => number) => Promise<void>): Promise<void> {
  const made: AudioContext[] = [];
  const { AudioContext: real } = globalThis;
  globalThis.AudioContext = class extends real {
    constructor() {
      super();
      made.push(this);
    }
  };
  try {
    await run(() => made.filter(({ state }) => state !== 'closed').length);
  } finally {
    globalThis.AudioContext = real;
  }
}

/** A browser without a sound card may never let a context run. */
async function needsSound(): Promise<void> {
  const context = new AudioContext();
  await Promise.race([context.resume(), aTimeout(500)]);
  const { state } = context;
  void context.close();
  if (state !== 'running') throw new Error('not in this browser: sound');
}

describe('AlertSound', () => {
  it('is silent until the user turns it on, and lets go of the device after each tone', async () => {
    const element = await host();
    await devices(async (open) => {
      element.sound.play('critical');
      expect(open()).to.equal(0);
      const { x, y } = element.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.ceil(x) + 4, Math.ceil(y) + 4] });
      expect([element.sound.isOn, open()]).to.deep.equal([true, 1]);
      await needsSound();
      await waitUntil(() => open() === 0);
      element.sound.play('critical');
      element.sound.play('critical');
      await waitUntil(() => open() === 1);
      element.sound.toggle();
      await waitUntil(() => open() === 0);
    });
  });

  it('holds nothing once its host is gone', async () => {
    const element = await host();
    await devices(async (open) => {
      element.sound.toggle();
      element.remove();
      await waitUntil(() => open() === 0);
    });
  });
});

describe('AlertNotification', () => {
  /** What a browser that allows notifications would have been asked; the runner's own denies them. */
  function allowing(permission: NotificationPermission) {
    const shown: string[] = [];
    let open = 0;
    const notifier = Object.assign(
      class {
        onclick = null;
        constructor(title: string, { body = '' }: NotificationOptions = {}) {
          if (body === 'phone') throw new TypeError('Illegal constructor');
          open++;
          shown.push(`${title}: ${body}`);
        }
        close() {
          open--;
        }
      },
      { permission, requestPermission: async () => 'granted' as const },
    ) as unknown as Notifier;
    return { notifier, shown, open: () => open };
  }
  const away = () => Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => false });
  afterEach(() => {
    delete (document as { hasFocus?: unknown }).hasFocus;
  });

  it('is silent where the browser has not been asked, or denies it', async () => {
    const real = new AlertNotification(await host());
    away();
    expect(real.permission).not.to.equal('granted');
    real.show('告警', 'x');
    const { notifier, shown } = allowing('denied');
    new AlertNotification(await host(), notifier).show('告警', 'x');
    expect(shown).to.deep.equal([]);
  });

  it('asks only when told to', async () => {
    const { notifier } = allowing('default');
    let asked = 0;
    notifier.requestPermission = async () => (asked++, 'granted');
    const notification = new AlertNotification(await host(), notifier);
    expect(asked).to.equal(0);
    await notification.ask();
    expect(asked).to.equal(1);
  });

  it('shows one at a time, only to a page that nobody looks at, and none without permission', async () => {
    const element = await host();
    const { notifier, shown, open } = allowing('granted');
    const notification = new AlertNotification(element, notifier);
    Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => true });
    notification.show('告警', 'a');
    away();
    notification.show('告警', 'b');
    notification.show('告警', 'c');
    notification.show('告警', 'phone');
    expect(shown).to.deep.equal(['告警: b', '告警: c']);
    expect(open()).to.equal(0);
    notification.show('告警', 'd');
    element.remove();
    expect(open()).to.equal(0);
    const unasked = allowing('default');
    new AlertNotification(await host(), unasked.notifier).show('告警', 'e');
    expect(unasked.shown).to.deep.equal([]);
  });
});

describe('Announcer', () => {
  it('gathers one moment into one message, counts messages, and says nothing again after a move', async () => {
    const element = await host();
    const { announcer } = element;
    announcer.tell('a');
    announcer.tell('b');
    expect(announcer.urgent).to.equal('');
    await waitUntil(() => announcer.urgent === 'a b');
    announcer.tell('c');
    const parent = element.parentElement;
    element.remove();
    expect(announcer.urgent).to.equal('');
    await aTimeout(80);
    expect(announcer.turn).to.equal(1);
    parent?.append(element);
    await waitUntil(() => announcer.urgent === 'c');
    expect(announcer.turn).to.equal(2);
  });
});

describe('a remembered name', () => {
  it('is nobody at first, and survives a reload', () => {
    localStorage.clear();
    expect(rememberedName()).to.equal('');
    rememberName('王芳');
    expect([rememberedName(), localStorage.getItem('contact-cockpit.name')]).to.deep.equal(['王芳', '王芳']);
    localStorage.clear();
  });
});
