/** Registers `cockpit-drill` alone. */
import { CockpitDrill } from '../../widgets/drill/drill.js';
import { registerElement } from '../register-element.js';

registerElement('drill', CockpitDrill);
