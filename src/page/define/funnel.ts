/** Registers `cockpit-funnel` alone. */
import { CockpitFunnel } from '../../widgets/funnel/funnel.js';
import { registerElement } from '../register-element.js';

registerElement('funnel', CockpitFunnel);
