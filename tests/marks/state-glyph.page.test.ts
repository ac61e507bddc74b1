import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { stateGlyph, stateGlyphStyles, type GlyphState } from '../../src/marks/state-glyph.js';
import { tokens } from '../../src/theme/tokens.js';

const STATES: readonly GlyphState[] = ['critical', 'warning', 'ok', 'info', 'stale', 'no-data'];

class GlyphRow extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles];
  override render() {
    return STATES.map(stateGlyph);
  }
}
customElements.define('test-glyphs', GlyphRow);

describe('marks/state-glyph', () => {
  it('has a shape of its own for every state', async () => {
    const row = await fixture<GlyphRow>(html`<test-glyphs></test-glyphs>`);
    // Geometry alone: names and colours left out.
    const outlines = [...row.renderRoot.querySelectorAll('svg')].map((glyph) =>
      [...glyph.children].map((shape) => [shape.localName, shape.getAttribute('d'), shape.getAttribute('r'), getComputedStyle(shape).strokeDasharray].join(' ')).join('|'),
    );
    expect(new Set(outlines).size).to.equal(STATES.length);
  });
  it('is as large as the text beside it and silent to assistive technology', async () => {
    const row = await fixture<GlyphRow>(html`<test-glyphs></test-glyphs>`);
    for (const glyph of row.renderRoot.querySelectorAll('svg')) {
      expect(glyph.getBoundingClientRect().width).to.equal(14);
      expect(glyph.getAttribute('aria-hidden')).to.equal('true');
    }
  });
  it('outlines the warning, whose fill alone is too pale on white', async () => {
    const row = await fixture<GlyphRow>(html`<test-glyphs></test-glyphs>`);
    const triangle = row.renderRoot.querySelector('.warning');
    const { fill, stroke } = triangle ? getComputedStyle(triangle) : { fill: '', stroke: '' };
    expect([fill, stroke]).to.deep.equal(['rgb(245, 183, 0)', 'rgb(138, 90, 0)']);
  });
});
