import { redrawAll } from '../controllers/language-controller.js';
import { keepTexts, type SomeTexts } from '../locale/provided-texts.js';

/**
 * Puts texts in the place of the library's own, or teaches it another language; what is on the page says them at once.
 * `provideTexts('en', { tile: { why: 'Explain' } })`, `provideTexts('ja', japanese)`. Texts that are not provided stay as they
 * are, in a new language those in English. Called again for the same language, it adds.
 *
 * @throws RangeError for what is no BCP 47 tag.
 */
export function provideTexts(tag: string, texts: SomeTexts): void {
  keepTexts(tag, texts);
  redrawAll();
}
