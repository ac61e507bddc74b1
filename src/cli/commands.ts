import { alerts } from './alerts.js';
import type { Command } from './command.js';
import { flow } from './flow.js';
import { gateway } from './gateway.js';
import { intervals } from './intervals.js';

/** Every command by its word. To add one: its file, one line here. */
export const COMMANDS: Readonly<Record<string, Command>> = { intervals, alerts, flow, gateway };
