/** The worker: everything it does is `serveRecords`. */
import { serveRecords } from './records-server.js';

serveRecords(globalThis);
