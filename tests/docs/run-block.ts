import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../', import.meta.url);
const PLACES: Readonly<Record<string, string>> = {
  'contact-cockpit': 'src/index.ts',
  'contact-cockpit/adapters/twilio/twilio-adapter': 'src/adapters/twilio/twilio-adapter.ts',
  'contact-cockpit/conformance': 'src/conformance/conformance.ts',
  'contact-cockpit/gateway': 'src/gateway/gateway.ts',
  'contact-cockpit/gateway/twilio': 'src/gateway/twilio-door.ts',
};

/**
 * Runs a module of a guide as it stands, with the names that it takes for given.
 *
 * @param folder - Where the module is written.
 */
export async function runBlock(text: string, folder: string, given: Readonly<Record<string, unknown>>): Promise<void> {
  const key = `given${Object.keys(given).join('')}`;
  (globalThis as Record<string, unknown>)[key] = given;
  const imports = text.replace(/from '([^']+)'/g, (_, name: string) => `from ${JSON.stringify(new URL(PLACES[name] ?? '', ROOT).href)}`);
  const file = join(folder, `${key}.mjs`);
  writeFileSync(file, imports.replace('\n\n', `\n\nconst { ${Object.keys(given).join(', ')} } = globalThis.${key};\n`));
  await import(file);
}
