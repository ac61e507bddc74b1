import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Filters } from '../domain/dimension.js';
import { CockpitDrillEvent, type DrillMember } from './drill-event.js';
import { leavesAll, pathTo, type DrillPath, type DrillTarget } from '../domain/drill.js';
import { isSelected, NOTHING_SELECTED, viewFor } from '../domain/selection.js';
import type { Interval } from '../domain/time.js';
import { DEFAULT_VIEW, type View } from '../domain/view.js';
import { viewContext } from './contexts.js';
import { CockpitViewRequest } from './view-request.js';

/** A number of the host that the user asks to look under. */
export interface DrillRequest extends DrillTarget {
  /** The stretch that it was measured over. */
  readonly range: Interval;
  readonly member?: DrillMember;
}

/**
 * The nearest board's view as its host should see it, and the host's way to pick something for the others to follow.
 *
 * What was picked in another widget has already narrowed the range and filters of `view`; what the host picked itself
 * stands in `view.selection`, to be marked. Updates the host whenever the view changes.
 */
export class ViewController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #name: () => string;
  readonly #view: ContextConsumer<typeof viewContext, ReactiveElement>;
  #seen: { readonly of: View; readonly view: View } | undefined;

  /** @param name - What people call the host, as the source of what they pick in it; read at every pick. */
  constructor(host: ReactiveElement, name: () => string = () => '') {
    this.#host = host;
    this.#name = name;
    this.#view = new ContextConsumer(host, { context: viewContext, subscribe: true });
    host.addController(this);
  }

  /** The view as the host should see it; the default one outside a board. */
  get view(): View {
    const { board } = this;
    // Without a selection nobody needs to be told apart: an id costs a walk over all elements alike.
    if (!isSelected(board.selection)) return board;
    if (this.#seen?.of !== board) this.#seen = { of: board, view: viewFor(board, this.id) };
    return this.#seen.view;
  }

  /** The board's view as it is, whoever picked what. */
  get board(): View {
    return this.#view.value ?? DEFAULT_VIEW;
  }

  /** Whether there is a board around; without one the view is the default one. */
  get isInBoard(): boolean {
    return this.#view.value !== undefined;
  }

  /** The host's id as the source of a selection; kept when the host is moved. */
  get id(): string {
    return sourceId(this.#host);
  }

  /**
   * Picks something in the host, in place of whatever was picked before, here or elsewhere; picks nothing without arguments.
   * Fired on user intent only. @returns Whether nobody prevented it.
   */
  select(filters: Filters = {}, interval?: Interval): boolean {
    const isNothing = Object.keys(filters).length === 0 && !interval;
    const source = { id: this.id, label: this.#name() };
    return this.#host.dispatchEvent(new CockpitViewRequest({ selection: isNothing ? NOTHING_SELECTED : { filters, ...(interval && { interval }), source } }));
  }

  /**
   * Asks what lies under a number of the host, by a `CockpitDrillEvent`, and opens it. A selection that would hide it is let go of.
   * Fired on user intent only. @returns Whether nobody prevented it.
   */
  drill({ range, member, ...target }: DrillRequest): boolean {
    if (!this.#host.dispatchEvent(new CockpitDrillEvent(target.choice, target.scope, range, member))) return false;
    const { filters, selection } = this.board;
    const isHidden = isSelected(selection) && selection.source?.id === this.id && !leavesAll(selection, target);
    return this.goTo(pathTo(target, filters), isHidden ? { selection: NOTHING_SELECTED } : {});
  }

  /** Moves to another place on the way down; closes it without one. @returns Whether nobody prevented it. */
  goTo(drill: DrillPath | undefined, patch: Partial<View> = {}): boolean {
    if (drill) wished.add(drill);
    return this.#host.dispatchEvent(new CockpitViewRequest({ drill, ...patch }));
  }

  hostDisconnected(): void {
    // The consumer would keep the view of a board that the host has left.
    delete this.#view.value;
    this.#seen = undefined;
    this.#host.requestUpdate();
  }
}

/** Paths that somebody in the page went, rather than the page itself or a link to it. */
const wished = new WeakSet<DrillPath>();

/** Whether the user just asked for this path, so that the focus may follow. */
export function isWished(path: DrillPath): boolean {
  return wished.has(path);
}

/** Ids given to elements that have none. */
const given = new WeakMap<Element, string>();

function sourceId(host: ReactiveElement): string {
  const known = host.id || given.get(host);
  if (known || !host.isConnected) return known || host.localName;
  const root = host.getRootNode();
  const alike = root instanceof Document || root instanceof ShadowRoot ? [...root.querySelectorAll(host.localName)] : [];
  const taken = new Set(alike.map((element) => given.get(element)));
  let place = Math.max(0, alike.indexOf(host)) + 1;
  // One that came later may stand before those that have their ids.
  while (taken.has(`${host.localName}-${place}`)) place++;
  const id = `${host.localName}-${place}`;
  given.set(host, id);
  return id;
}
