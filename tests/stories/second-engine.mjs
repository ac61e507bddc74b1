/** IBM's accessibility engine beside axe: other people's reading of the same guidelines, over the same stories. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ENGINE = readFileSync(fileURLToPath(new URL('../../node_modules/accessibility-checker-engine/ace-window.js', import.meta.url)), 'utf8');
export const GUIDELINES = 'WCAG_2_2';

/** What it reports and we do not follow: the rule, what it is said of (a part of the markup or of the message), and why. One that no story needs fails the run. */
export const EXCEPTIONS = [
  { rule: 'element_tabbable_role_valid', of: 'role="rowheader"', why: 'The cell of a grid that has the focus may be the header of its row: the grid pattern of the ARIA practices moves the focus there.' },
  { rule: 'element_tabbable_role_valid', of: 'role="region"', why: 'What scrolls must be reached by key, and axe demands it.' },
  { rule: 'element_tabbable_role_valid', of: 'role="group"', why: 'A chart that is read by arrow keys is one stop of the tab key; ARIA has no role for it that asks for less.' },
  { rule: 'aria_attribute_allowed', of: "'aria-description'", why: 'The engine knows ARIA 1.2; `aria-description` is of ARIA 1.3.' },
  { rule: 'aria_child_valid', of: 'block-size: 0px;" role="rowgroup"', why: 'The row group of a table without a row: there is nothing that it could own.' },
  { rule: 'aria_child_valid', of: 'role="menu"', why: 'A menu may have separators between its entries: the menu pattern of the ARIA practices has them.' },
  { rule: 'aria_child_valid', of: 'role="radiogroup"', why: 'A line of explanation beside a radio button, which describes it by `aria-describedby`.' },
  { rule: 'aria_child_tabbable', of: 'role="treegrid"', why: 'The focus moves from cell to cell, one of which is a stop of the tab key; the engine looks at rows only.' },
  { rule: 'aria_child_tabbable', of: 'role="menu"', why: 'The entry that a menu opens on is given the focus by script, and the arrow keys move it.' },
  { rule: 'aria_child_tabbable', of: 'role="listbox"', why: 'The field above the list keeps the focus and names the active option by `aria-activedescendant`.' },
  { rule: 'combobox_active_descendant', of: 'aria-selected', why: 'Several options may be selected, and the active one need not be one of them.' },
  { rule: 'aria_descendant_valid', of: 'class="face', why: 'The arrow of a change says in a word whether that is better or worse; the name of the button around it is made of its content and takes the word in.' },
  { rule: 'label_name_visible', of: 'data-step', why: 'The name of a step holds each of its visible texts in their order; the engine looks for them run together.' },
  { rule: 'table_headers_related', of: 'class="stage"', why: 'Stages span columns, and every header says its scope.' },
];

/**
 * Runs in the page: what fails under the story's root, which stands for a page's `main`. What the engine takes for hidden, and
 * readers by ear do not, is shown first, and hidden again: what is folded up, and what is clipped away because it is to be heard only.
 */
async function check(guidelines) {
  const folded = [];
  const clipped = [];
  const show = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'details' && !element.open) folded.push(element);
      if (getComputedStyle(element).clipPath === 'inset(50%)') clipped.push(element);
      if (element.shadowRoot) show(element.shadowRoot);
    }
  };
  const story = document.querySelector('#storybook-root');
  show(story);
  for (const details of folded) details.open = true;
  for (const element of clipped) element.style.setProperty('clip-path', 'none', 'important');
  story.setAttribute('role', 'main');
  const { results } = await new globalThis.ace.Checker().check(story, [guidelines]);
  story.removeAttribute('role');
  for (const details of folded) details.open = false;
  for (const element of clipped) element.style.removeProperty('clip-path');
  return results.filter(({ value }) => value[1] === 'FAIL').map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet }));
}

/** Looks at stories, and remembers which exceptions they needed. */
export class SecondOpinion {
  #needed = new Set();

  /** Looks at the story that a page shows; resolves to what is wrong, a line each. */
  async of(page) {
    if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(ENGINE);
    const wrong = [];
    for (const { ruleId, message, snippet } of await page.evaluate(check, GUIDELINES)) {
      const exception = EXCEPTIONS.find(({ rule, of }) => rule === ruleId && `${snippet} ${message}`.includes(of));
      if (exception) this.#needed.add(exception);
      else wrong.push(`ibm ${ruleId}: ${snippet.slice(0, 120)} ${message}`);
    }
    return wrong;
  }

  /** The exceptions that no story needed, a line each. */
  get idle() {
    return EXCEPTIONS.filter((exception) => !this.#needed.has(exception)).map(({ rule, of }) => `no story needs the exception ${rule} of ${of}`);
  }
}
