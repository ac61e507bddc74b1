/**
 * Pictures of every story, taken in the page that has just been checked: as it is (zh-CN, light, if its name sets no other
 * stage), dark, in English, and 320 px wide, a third of their size, all on one sheet in `tests/baselines/stories`. They hold for
 * Debian's chromium with Noto CJK. `UPDATE=1` writes the sheets; what differs is written to `tests/baselines/failed/stories`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePng } from './png.mjs';
import { difference, readSheet, sheetOf, trimmed } from './sheet.mjs';

const SHEETS = fileURLToPath(new URL('../baselines/stories', import.meta.url));
const FAILED = fileURLToPath(new URL('../baselines/failed/stories', import.meta.url));
const SCALE = 1 / 3;
export const WIDE = { width: 1280, height: 900 };
/** High enough for a single column. */
const PANEL = { width: 320, height: 1600 };
/** Until what was asked for must be on the screen, ms. */
const PATIENCE = 6000;
/** Two pictures so far apart that are alike, ms: it holds still. */
const STILL = 250;

/** Runs in the page: how it is to look. What moves is brought to its end, what goes round to its beginning; no caret blinks. */
function look({ scheme, lang }) {
  const { documentElement: page } = document;
  page.style.caretColor = 'transparent';
  if (scheme) page.style.colorScheme = scheme;
  if (lang) page.lang = lang;
  const visit = (root) => {
    for (const animation of root.getAnimations()) {
      const isEndless = animation.effect?.getComputedTiming().endTime === Infinity;
      if (!isEndless) animation.finish();
      else if (animation.playState !== 'paused') {
        animation.pause();
        animation.currentTime = 0;
      }
    }
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot);
  };
  visit(document);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A picture of the page's `size`, once it looks as it is to. */
export async function takePicture(page, devtools, size, how = {}) {
  await page.evaluate(look, how);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip: { x: 0, y: 0, ...size, scale: SCALE } });
  return trimmed(decodePng(Buffer.from(data, 'base64')));
}

const isDark = ({ features }) => features.some(({ name, value }) => name === 'prefers-color-scheme' && value === 'dark');

/** The browser pretends, and the page is as it is to look. Chromium keeps light-dark() as it was where the scheme changes in forced colours, so they are put on last. */
async function prefer(page, devtools, { features, ...how }) {
  await devtools.send('Emulation.setEmulatedMedia', { features: features.filter(({ name }) => name !== 'forced-colors') });
  await page.evaluate(look, how);
  await devtools.send('Emulation.setEmulatedMedia', { features });
}

/** What a variant changes of a story's stage, and how it is named. The stage's own is left out. */
function variantsOf({ features, width }, lang) {
  const isOwnDark = isDark({ features });
  const dark = features.map((feature) => (feature.name === 'prefers-color-scheme' ? { ...feature, value: 'dark' } : feature));
  const size = width === PANEL.width ? PANEL : WIDE;
  return [
    { name: 'own', features, size },
    ...(isOwnDark ? [] : [{ name: 'dark', features: dark, size, scheme: 'dark' }]),
    ...(lang === 'en' ? [] : [{ name: 'en', features, size, scheme: isOwnDark ? 'dark' : 'light', lang: 'en' }]),
    ...(size === PANEL ? [] : [{ name: 'narrow', features, size: PANEL, scheme: isOwnDark ? 'dark' : 'light', lang }]),
  ];
}

export class StoryPictures {
  #isUpdate = Boolean(process.env.UPDATE);

  /**
   * Takes the pictures of the story that `page` shows at `stage`; resolves to what differs, a line each. Before the page becomes
   * narrow, at which menus close, it is as it was for `check`, which resolves to lines of its own.
   */
  async of(page, devtools, id, stage, check) {
    const file = path.join(SHEETS, `${id}.png`);
    const kept = !this.#isUpdate && existsSync(file) ? readSheet(readFileSync(file)) : new Map();
    const lang = await page.evaluate(() => document.documentElement.lang);
    const taken = new Map();
    const wrong = [];
    const take = async (variant) => {
      await prefer(page, devtools, variant);
      await page.setViewport(variant.size);
      const { picture, differs } = await this.#take(page, devtools, variant, kept.get(variant.name));
      taken.set(variant.name, picture);
      if (differs) wrong.push(`picture ${variant.name}: ${differs}`);
    };
    const variants = variantsOf(stage, lang);
    for (const variant of variants.filter(({ name }) => name !== 'narrow')) await take(variant);
    await prefer(page, devtools, { features: stage.features, scheme: isDark(stage) ? 'dark' : 'light', lang });
    await page.setViewport({ width: stage.width, height: WIDE.height });
    const found = await check();
    for (const variant of variants.filter(({ name }) => name === 'narrow')) await take(variant);
    for (const name of kept.keys()) if (!taken.has(name)) wrong.push(`picture ${name}: no longer taken`);
    if (this.#isUpdate) this.#write(SHEETS, id, taken);
    else if (wrong.length > 0) this.#write(FAILED, id, taken);
    return [...wrong, ...found];
  }

  /** A picture like the one kept, or else one that holds still, and how it differs. */
  async #take(page, devtools, { name, size, ...how }, kept) {
    let last;
    for (const end = Date.now() + PATIENCE; ; await pause(kept ? 80 : STILL)) {
      const picture = await takePicture(page, devtools, size, how);
      if (kept) {
        const differs = difference(kept, picture);
        if (!differs) return { picture };
        if (Date.now() > end) return { picture, differs: said(differs) };
      } else {
        const isStill = last && picture.width === last.width && picture.pixels.every((rgb, i) => rgb === last.pixels[i]);
        if (isStill) return { picture, differs: this.#isUpdate ? undefined : 'is not in the baselines (UPDATE=1 writes it)' };
        if (Date.now() > end) return { picture, differs: 'does not hold still' };
        last = picture;
      }
    }
  }

  #write(folder, id, taken) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${id}.png`), sheetOf(taken));
  }

  /** Sheets that none of `stories`, all there are by their ids, has, a line each; `UPDATE=1` removes them. */
  left(stories) {
    const left = (existsSync(SHEETS) ? readdirSync(SHEETS) : []).filter((name) => !stories.includes(path.basename(name, '.png')));
    if (this.#isUpdate) for (const name of left) rmSync(path.join(SHEETS, name));
    return this.#isUpdate ? [] : left.map((name) => `no story has the sheet ${name}`);
  }
}

/** A difference in words, in the story's own CSS px. */
function said({ pixels, share, box }) {
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((at) => Math.round(at / SCALE));
  return `${pixels} pixels (${(share * 100).toFixed(2)} %) differ, from ${left},${top} to ${right},${bottom} px`;
}
