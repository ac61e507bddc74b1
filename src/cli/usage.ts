import type { Command } from './command.js';

/** How the program is called, with all its commands. */
export function usage(commands: Readonly<Record<string, Command>>): string {
  const lines = Object.entries(commands).map(([name, command]) => `  ${name.padEnd(17)}${command.summary}`);
  return ['usage: contact-cockpit COMMAND …', '', ...lines, '', 'contact-cockpit COMMAND --help tells more.', ''].join('\n');
}

/** How one command is called. */
export function commandUsage(name: string, { summary, operands, options }: Command): string {
  const called = Object.entries(options).map(([option, { value, isRequired }]) => {
    const text = `--${option} ${value}`;
    return isRequired ? text : `[${text}]`;
  });
  const lines = Object.entries(options).map(([option, { value, help, default: otherwise }]) => {
    const without = otherwise === undefined ? '' : ` (${otherwise} when absent)`;
    return `  ${`--${option} ${value}`.padEnd(24)}${help}${without}`;
  });
  return [`usage: contact-cockpit ${[name, ...operands, ...called].join(' ')}`, '', `${summary}.`, '', ...lines, ''].join('\n');
}
