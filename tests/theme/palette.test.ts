import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PALETTES, type Palette } from '../../src/theme/palette.js';
import { lab } from '../../src/theme/perception/colour.js';
import { COLOUR_VISIONS, simulateCvd } from '../../src/theme/perception/colour-vision.js';
import { contrastRatio } from '../../src/theme/perception/contrast.js';
import { deltaE2000 } from '../../src/theme/perception/delta-e.js';

const TEXTS = ['ink', 'ink2', 'ink3', 'accent', 'criticalText', 'warningText', 'okText', 'info'] as const;
/**
 * What must be seen without being read. The warning's fill may be pale because its outline is not;
 * the blink's partner is never shown alone, but only in turn with `critical`.
 */
const GRAPHICS = ['control', 'accent', 'critical', 'warningOutline', 'ok', 'info'] as const;
const SEVERITIES = ['critical', 'warning', 'ok', 'info'] as const;

function pairs<T>(of: readonly T[]): [T, T][] {
  return of.flatMap((one, index) => of.slice(index + 1).map((two): [T, T] => [one, two]));
}

for (const [theme, palette] of Object.entries(PALETTES) as [string, Palette][]) {
  describe(`theme/palette, ${theme}`, () => {
    for (const text of TEXTS)
      for (const ground of ['surface', 'raised', 'canvas'] as const)
        it(`writes ${text} on ${ground} at 4.5:1 or better`, () => {
          const ratio = contrastRatio(palette[text], palette[ground]);
          assert.ok(ratio >= 4.5, `${ratio.toFixed(2)}:1`);
        });
    for (const graphic of GRAPHICS)
      it(`draws ${graphic} on the surface at 3:1 or better`, () => {
        const ratio = contrastRatio(palette[graphic], palette.surface);
        assert.ok(ratio >= 3, `${ratio.toFixed(2)}:1`);
      });
    palette.series.forEach((colour, index) =>
      it(`draws series ${index + 1} on the surface at 3:1 or better`, () => {
        const ratio = contrastRatio(colour, palette.surface);
        assert.ok(ratio >= 3, `${ratio.toFixed(2)}:1`);
      }),
    );
    for (const vision of COLOUR_VISIONS) {
      it(`keeps any two severities 10 CIEDE2000 apart under ${vision}`, () => {
        for (const [one, two] of pairs(SEVERITIES)) {
          const distance = deltaE2000(lab(simulateCvd(palette[one], vision)), lab(simulateCvd(palette[two], vision)));
          assert.ok(distance >= 10, `${one} and ${two}: ${distance.toFixed(1)}`);
        }
      });
      it(`keeps any two series 10 CIEDE2000 apart under ${vision}`, () => {
        for (const [one, two] of pairs(palette.series)) {
          const distance = deltaE2000(lab(simulateCvd(one, vision)), lab(simulateCvd(two, vision)));
          assert.ok(distance >= 10, `${one} and ${two}: ${distance.toFixed(1)}`);
        }
      });
    }
    it('blinks between two reds, neither of which is a saturated-red flash against the other', () => {
      // WCAG 2.2: a pair of opposing red transitions where one state has R/(R+G+B) >= 0.8 and the chromaticities differ by 0.2.
      const [one, two] = [palette.critical, palette.criticalPartner].map(lab);
      assert.ok(one && two && Math.abs(one[0] - two[0]) < 25, 'luminance swings too far');
    });
  });
}
