import { alerts } from './alerts.js';
import type { Command } from './command.js';
import { conformance } from './conformance.js';
import { flow } from './flow.js';
import { gateway } from './gateway.js';
import { intervals } from './intervals.js';
import { seededContacts } from './seeded-contacts.js';

/** Every command by its word. To add one: its file, one line here. */
export const COMMANDS: Readonly<Record<string, Command>> = { intervals, alerts, flow, gateway, conformance, 'seeded-contacts': seededContacts };
