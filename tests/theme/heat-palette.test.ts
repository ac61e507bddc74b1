import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HEAT_INKS, HEAT_PALETTES, type HeatPalette } from '../../src/theme/heat-palette.js';
import { lab } from '../../src/theme/perception/colour.js';
import { COLOUR_VISIONS, simulateCvd } from '../../src/theme/perception/colour-vision.js';
import { contrastRatio } from '../../src/theme/perception/contrast.js';
import { deltaE2000 } from '../../src/theme/perception/delta-e.js';

for (const [theme, { sequential, diverging }] of Object.entries(HEAT_PALETTES) as [string, HeatPalette][]) {
  const half = diverging.length / 2;
  const [worse, better] = [diverging.slice(0, half).reverse(), diverging.slice(half)];
  const ramps = { sequential, worse, better };
  describe(`theme/heat-palette, ${theme}`, () => {
    for (const vision of [undefined, ...COLOUR_VISIONS]) {
      const seen = (colours: readonly string[]) => colours.map((colour) => lab(vision ? simulateCvd(colour, vision) : colour));
      for (const [name, ramp] of Object.entries(ramps))
        it(`orders the ${name} steps by lightness for ${vision ?? 'ordinary'} vision`, () => {
          const steps = seen(ramp).map(([lightness]) => lightness);
          const direction = Math.sign((steps.at(-1) ?? 0) - (steps[0] ?? 0));
          steps.slice(1).forEach((step, index) => assert.ok(direction * (step - (steps[index] ?? 0)) >= 5, steps.map(Math.round).join(' ')));
        });
      it(`keeps neighbours apart, and the arms of the diverging scale, for ${vision ?? 'ordinary'} vision`, () => {
        for (const ramp of [sequential, diverging]) {
          const steps = seen(ramp);
          steps.slice(1).forEach((step, index) => assert.ok(deltaE2000(steps[index] ?? step, step) >= 7, `${ramp[index]} and ${ramp[index + 1]}`));
        }
        seen(worse).forEach((step, index) => assert.ok(deltaE2000(step, seen(better)[index] ?? step) >= 20));
      });
    }
    it('writes values on every step at 4.5:1 or better', () => {
      for (const step of [...sequential, ...diverging]) assert.ok(Math.max(...HEAT_INKS.map((ink) => contrastRatio(ink, step))) >= 4.5, step);
    });
  });
}
