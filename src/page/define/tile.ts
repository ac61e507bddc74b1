/** Registers `cockpit-tile` alone. */
import { CockpitTile } from '../../widgets/tile/tile.js';
import { registerElement } from '../register-element.js';

registerElement('tile', CockpitTile);
