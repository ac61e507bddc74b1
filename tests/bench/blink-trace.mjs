/** What a blink costs, from a trace of the page's main thread and from the processes of the whole browser. */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'FireAnimationFrame', 'TimerFire']);

/** Milliseconds of processor time that the whole browser has used. */
export async function cpuMs(browser) {
  const client = await browser.target().createCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Counts scripts, styles, layouts and paints of the main thread while `work` runs; its own timer counts as one script. */
export async function countBlinks(client, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await work();
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await done;
  client.off('Tracing.dataCollected', collect);
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const count = (isWanted) => events.filter(({ name, ph, pid, tid }) => (ph === 'X' || ph === 'B') && main.has(`${pid} ${tid}`) && isWanted(name)).length;
  return {
    script: count((name) => SCRIPT.has(name)),
    style: count((name) => name === 'UpdateLayoutTree'),
    layout: count((name) => name === 'Layout'),
    paint: count((name) => name === 'Paint'),
  };
}
