/** `node --import tsx tests/protocol/write-schema.ts` writes the published schema anew. */
import { writeFileSync } from 'node:fs';
import { protocolSchema } from '../../src/protocol/schema.js';

writeFileSync(new URL('../../stories/protocol-v1.schema.json', import.meta.url), `${JSON.stringify(protocolSchema(), undefined, 1)}\n`);
