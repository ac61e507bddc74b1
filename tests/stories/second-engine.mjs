/** IBM's accessibility engine beside axe: other people's reading of the same guidelines, over the same stories. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ENGINE = readFileSync(fileURLToPath(new URL('../../node_modules/accessibility-checker-engine/ace-window.js', import.meta.url)), 'utf8');
const GUIDELINES = 'WCAG_2_2';

/** What it reports and we do not follow: the rule, what it is said of (a part of the markup), and why. The accessibility statement lists them. */
export const EXCEPTIONS = [
  { rule: 'aria_content_in_landmark', of: '', why: 'Landmarks are the page’s: a widget that brought its own would crowd a page of twenty of them. A story has no page around it.' },
  { rule: 'element_tabbable_role_valid', of: 'role="rowheader"', why: 'The cell of a grid that has the focus may be the header of its row: the grid pattern of the ARIA practices moves the focus there.' },
  { rule: 'element_tabbable_role_valid', of: 'role="region"', why: 'What scrolls must be reached by key, and axe demands it.' },
  { rule: 'element_tabbable_role_valid', of: 'role="group"', why: 'A chart that is read by arrow keys is one stop of the tab key; ARIA has no role for it that asks for less.' },
  { rule: 'fieldset_legend_valid', of: '<fieldset class="group">', why: 'What is folded up has its legend in the summary above, and a hidden one of its own.' },
  { rule: 'aria_attribute_allowed', of: 'aria-description', why: 'The engine knows ARIA 1.2; `aria-description` is of ARIA 1.3, and all three engines of browsers tell it.' },
  { rule: 'aria_child_valid', of: 'class="sheet"', why: 'The row group of a table without a row: there is nothing that it could own.' },
  { rule: 'aria_child_valid', of: 'role="menu"', why: 'A menu may own separators in ARIA 1.3, and screen readers know them there.' },
  { rule: 'aria_child_valid', of: 'role="radiogroup"', why: 'Each radio button has a line of explanation beside it, which describes it by `aria-describedby`.' },
  { rule: 'aria_child_valid', of: 'role="grid"', gap: true, why: 'The heat map is pixels: of its cells only the active one is an element. The table beside it (表格) has them all.' },
  { rule: 'aria_child_tabbable', of: 'role="menu"', why: 'The entry that a menu opens on is given the focus by script, and the arrow keys move it.' },
  { rule: 'aria_child_tabbable', of: 'role="listbox"', why: 'The field above the list keeps the focus and names the active option by `aria-activedescendant`.' },
  { rule: 'combobox_active_descendant', of: 'aria-activedescendant', why: 'Several options may be selected, and the active one need not be one of them.' },
  { rule: 'aria_accessiblename_exists', of: '<th class="action"', why: 'Its name is there for readers by ear alone, in a box of one pixel, which the engine takes for hidden.' },
  { rule: 'aria_descendant_valid', of: 'class="face', why: 'The glyph in a tile’s button repeats what the button’s own name says.' },
  { rule: 'label_name_visible', of: 'data-step', why: 'The name of a step holds each of its visible texts in their order; the engine looks for them run together.' },
  { rule: 'table_headers_related', of: '', why: 'Stages span columns, and every header says its scope.' },
];

/** Runs in the page: what fails under the story's root. What is folded up is opened first: its labels count as hidden otherwise. */
async function check(guidelines, exceptions) {
  const unfold = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'details') element.open = true;
      if (element.shadowRoot) unfold(element.shadowRoot);
    }
  };
  const story = document.querySelector('#storybook-root');
  unfold(story);
  const { results } = await new globalThis.ace.Checker().check(story, [guidelines]);
  const isExcepted = ({ ruleId, snippet }) => exceptions.some(({ rule, of }) => rule === ruleId && snippet.includes(of));
  return results.filter((result) => result.value[1] === 'FAIL' && !isExcepted(result)).map(({ ruleId, message, snippet }) => `ibm ${ruleId}: ${snippet.slice(0, 120)} ${message}`);
}

/** Looks at the story that a page shows; resolves to what is wrong, a line each. */
export async function secondOpinion(page) {
  if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(ENGINE);
  return page.evaluate(check, GUIDELINES, EXCEPTIONS);
}
