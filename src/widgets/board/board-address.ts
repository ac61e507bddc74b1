import type { ReactiveElement } from 'lit';
import { AddressController } from '../../controllers/address-controller.js';
import type { WayDown } from '../../controllers/way-down.js';
import { isStep, type View } from '../../domain/view.js';
import { readViewText, viewText } from '../../domain/view-text.js';
import type { Zone } from '../../domain/zone.js';
import { readSettings, type Problem, type Settings } from './settings.js';

interface Host extends ReactiveElement, Settings {
  readonly urlState: string | undefined;
}

/** Keeps a board's view in the page's address, as far as it differs from what the page itself has set. */
export class BoardAddress {
  readonly #host: Host;
  readonly #wayDown: WayDown;
  readonly #address: AddressController;
  #origin: Settings | undefined;

  /** What the address says and nobody understands. */
  problems: readonly Problem[] = [];

  constructor(host: Host, wayDown: WayDown) {
    this.#host = host;
    this.#wayDown = wayDown;
    this.#address = new AddressController(host, {
      name: () => (host.urlState === undefined ? undefined : host.urlState || 'cockpit'),
      read: (text) => this.#read(text),
    });
  }

  /** To be called when the view has changed. */
  write(before: View, view: View, zone: Zone): void {
    const isFirst = !this.#host.hasUpdated;
    // Where nothing shows the way down, going back would seem to do nothing.
    this.#address.write(viewText(view, readSettings(this.#authored, zone).view), !isFirst && isStep(before, view) && this.#wayDown.isShown);
  }

  #read(text: string): void {
    const { range, step, compare, filters, selection, drill } = this.#authored;
    const { patch, unread } = readViewText(text);
    this.problems = unread.map((value) => ({ setting: 'url-state', expected: 'address', value }));
    Object.assign(this.#host, { range, step, compare, filters, selection, drill, ...patch });
    // The same settings may be left, and other problems.
    this.#host.requestUpdate();
  }

  /** What the page itself set, before an address or a user changed it. */
  get #authored(): Settings {
    const { range, step, compare, filters, selection, drill, density } = this.#host;
    return (this.#origin ??= { range, step, compare, filters, selection, drill, density, theme: 'auto' });
  }
}
