/** The worker: everything it does is `serveRecords`. */
import { serveRecords, type ServerPort } from './records-server.js';

serveRecords(globalThis as unknown as ServerPort);
