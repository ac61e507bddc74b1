/** What Storybook announces of the story in a page. */

/** Runs in the page before anything else: keeps what Storybook announces, and what its accessibility addon found, in `__announced`. */
export function listen() {
  const ends = ['storyFinished', 'storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException', 'docsRendered'];
  window.__announced = [];
  const waiting = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(waiting);
    for (const name of ends)
      channel.on(name, (detail) => {
        const found = (detail?.reporters ?? []).filter(({ type }) => type === 'a11y').map(({ result }) => result.violations ?? []);
        const axe = found.flat().map(({ id, nodes }) => `axe ${id}: ${nodes[0].html.slice(0, 120)} ${nodes[0].any[0]?.message ?? ''}`);
        window.__announced.push({ name, status: detail?.status, message: detail?.message ?? detail?.description ?? '', looked: found.length > 0, axe });
      });
  }, 1);
}

/** Resolves once `ended` or a failure was announced; rejects after `patience` ms. */
export const announced = (page, ended, patience) =>
  page.waitForFunction((end) => window.__announced.some(({ name }) => name === end || /Exception|Errored|Missing/.test(name)), { timeout: patience }, ended);
