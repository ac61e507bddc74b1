/** The static Storybook (`npm run build:storybook` first) as tests of every element see it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const STATIC = fileURLToPath(new URL('../../storybook-static', import.meta.url));

/** Ids of all stories, as Storybook lists them. */
export function storyIds() {
  return Object.values(JSON.parse(readFileSync(`${STATIC}/index.json`, 'utf8')).entries).filter(({ type }) => type === 'story').map(({ id }) => id);
}

/** Tags of all elements, sorted: a new one is in as soon as src/define.ts has it. */
export function elementTags() {
  return [...new Set(readFileSync(new URL('../../src/define.ts', import.meta.url), 'utf8').match(/(?<=')cockpit-[a-z-]+(?=')/g))].sort();
}
