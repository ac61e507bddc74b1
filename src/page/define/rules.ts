/** Registers `cockpit-rules` alone. */
import { CockpitRules } from '../../widgets/rules/rules.js';
import { registerElement } from '../register-element.js';

registerElement('rules', CockpitRules);
