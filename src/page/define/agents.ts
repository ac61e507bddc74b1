/** Registers `cockpit-agents` alone. */
import { CockpitAgents } from '../../widgets/agents/agents.js';
import { registerElement } from '../register-element.js';

registerElement('agents', CockpitAgents);
