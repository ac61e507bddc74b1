/** The worker: everything it does is to serve one event log. */
import { serve } from '../records/records-server.js';
import { LocalEvents } from './local-events.js';

serve(globalThis, new LocalEvents());
