import { createContext } from '@lit/context';
import type { AlertRule } from '../domain/alert-rule.js';
import type { MetricChange } from '../domain/metric-change.js';
import type { View } from '../domain/view.js';
import type { Alerts } from '../runtime/alerts.js';
import type { Cockpit } from '../runtime/cockpit.js';
import type { Plans } from '../runtime/plans.js';
import type { Swings } from '../runtime/swings.js';
import type { Crosshair } from './crosshair.js';
import type { PlanOffers } from './plan-offers.js';
import type { Wall } from './wall.js';
import type { WayDown } from './way-down.js';

// Keys of the global symbol registry, so that two copies of the library on one page still find each other.
/** Where a board hands its runtime to the widgets inside it. */
export const cockpitContext = createContext<Cockpit>(Symbol.for('contact-cockpit.cockpit'));

/** Where a board hands its range, step, filters and selection to the widgets inside it. */
export const viewContext = createContext<View>(Symbol.for('contact-cockpit.view'));

/** Whether a board keeps everything in it from blinking. Present only where the board offers a control to do so. */
export const stillContext = createContext<boolean | undefined>(Symbol.for('contact-cockpit.still'));

/** Where a board hands its warning layer to the widgets inside it. */
export const alertsContext = createContext<Alerts>(Symbol.for('contact-cockpit.alerts'));

/** Where a board hands the rules that its warning layer judges by to the widget that edits them. */
export const rulesContext = createContext<readonly AlertRule[]>(Symbol.for('contact-cockpit.rules'));

/** Where a board hands what somebody asked to have explained to the widget that explains it. */
export const explainContext = createContext<MetricChange | undefined>(Symbol.for('contact-cockpit.explain'));

/** Where the widgets of a board tell each other which instant somebody points at. */
export const crosshairContext = createContext<Crosshair>(Symbol.for('contact-cockpit.crosshair'));

/** Where a board hands its decision layer to the widgets inside it. */
export const plansContext = createContext<Plans>(Symbol.for('contact-cockpit.plans'));

/** Where the plans panel of a board tells the other widgets what it has to offer. */
export const planOffersContext = createContext<PlanOffers>(Symbol.for('contact-cockpit.plan-offers'));

/** Where what shows the way down tells its board that it does. */
export const wayDownContext = createContext<WayDown>(Symbol.for('contact-cockpit.way-down'));

/** Where a board hands its swing rules' findings to the widgets inside it. */
export const swingsContext = createContext<Swings>(Symbol.for('contact-cockpit.swings'));

/** The surface that the many widgets of a large board draw on; undefined where each draws in its own box. */
export const wallContext = createContext<Wall | undefined>(Symbol.for('contact-cockpit.wall'));
