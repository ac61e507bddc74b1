import { MESSAGES } from './message-shapes.js';
import { PROTOCOL } from './messages.js';
import type { JsonSchema } from './shape.js';

/** The whole protocol as one JSON Schema (draft 2020-12): every message under `$defs`, by its name. */
export function protocolSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:contact-cockpit:protocol:v${PROTOCOL}`,
    title: `contact-cockpit, wire protocol v${PROTOCOL}`,
    description: 'An absent field is not provided, null is nothing to measure, 0 is a measured zero.',
    $defs: Object.fromEntries(Object.entries(MESSAGES).map(([name, { schema }]) => [name, schema])),
  };
}
