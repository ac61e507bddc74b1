import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { funnelLayout, funnelVolumes } from '../../src/geometry/funnel-layout.js';

const FRAME = { width: 400, height: 200 };
const steps = (most: number) => funnelVolumes(most).map((trials) => ({ trials, lower2: 0.5 - 1 / Math.sqrt(trials), upper2: 0.5 + 1 / Math.sqrt(trials), lower3: 0.5 - 1.5 / Math.sqrt(trials), upper3: 0.5 + 1.5 / Math.sqrt(trials) }));

describe('geometry/funnel-layout', () => {
  it('draws limits from a volume of 1 to the last one, each once', () => {
    for (const most of [1, 2, 7, 500, 100_000]) {
      const volumes = funnelVolumes(most);
      assert.deepEqual([volumes[0], volumes.at(-1), new Set(volumes).size], [1, most, volumes.length]);
    }
  });
  it('puts more volume to the right and more rate up, everybody inside', () => {
    const points = [{ trials: 20, rate: 0.5 }, { trials: 200, rate: 0.5 }, { trials: 200, rate: 0.9 }, { trials: 20, rate: 0 }];
    const { x, y, target } = funnelLayout(points, 0.5, steps(200), FRAME);
    assert.ok((x[0] ?? 0) < (x[1] ?? 0) && (y[2] ?? 0) < (y[1] ?? 0));
    assert.equal(y[0], Math.fround(target));
    for (const [places, end] of [[x, FRAME.width], [y, FRAME.height]] as const) for (const place of places) assert.ok(place >= 0 && place <= end, String(place));
  });
  it('leaves out the limits of the smallest volumes instead of squeezing everybody', () => {
    const { lines, rates } = funnelLayout([{ trials: 400, rate: 0.5 }], 0.5, steps(400), FRAME);
    for (const path of Object.values(lines)) for (const [, place] of path.matchAll(/,(-?[\d.]+)/g)) assert.ok(Number(place) >= 0 && Number(place) <= FRAME.height, path);
    assert.ok((rates[0]?.value ?? 0) > 0.3);
  });
  it('draws one person and rates that are all equal', () => {
    const { x, y } = funnelLayout([{ trials: 1, rate: 0 }], 0.5, steps(1), FRAME);
    assert.ok([...x, ...y].every(Number.isFinite));
  });
});
