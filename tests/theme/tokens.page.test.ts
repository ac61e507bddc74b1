import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { channels } from '../../src/theme/perception/colour.js';
import { PALETTES, type Palette } from '../../src/theme/palette.js';
import { tokens } from '../../src/theme/tokens.js';

class TokenProbe extends LitElement {
  static override readonly styles = tokens;
  override render() {
    return html`<p><button>x</button><span class="visually-hidden">y</span></p>`;
  }
}
customElements.define('test-tokens', TokenProbe);

const rgb = (hex: string) => `rgb(${channels(hex).join(', ')})`;
const kebab = (role: string) => `--_${role.replace(/[A-Z]|\d/g, (part) => `-${part.toLowerCase()}`)}`;

/** What a token comes to where it is used. */
function resolved(probe: TokenProbe, token: string): string {
  const element = probe.renderRoot.querySelector('p');
  if (!element) throw new Error('the probe did not render');
  element.style.color = `var(${token})`;
  return getComputedStyle(element).color;
}

describe('theme/tokens', () => {
  for (const theme of ['light', 'dark'] as const)
    it(`gives every role its colour where the page is ${theme}`, async () => {
      const probe = await fixture<TokenProbe>(html`<test-tokens></test-tokens>`);
      probe.style.colorScheme = theme;
      const { series, ...roles } = PALETTES[theme];
      for (const [role, hex] of Object.entries(roles) as [keyof Palette, string][]) expect(resolved(probe, kebab(role)), role).to.equal(rgb(hex));
      series.forEach((hex, index) => expect(resolved(probe, `--_series-${index + 1}`)).to.equal(rgb(hex)));
    });
  it('stays light on a page that declares no scheme', async () => {
    const probe = await fixture<TokenProbe>(html`<test-tokens></test-tokens>`);
    expect(getComputedStyle(probe).color).to.equal(rgb(PALETTES.light.ink));
  });
  it('lets a page set a colour from outside', async () => {
    const box = await fixture<HTMLElement>(html`<div><test-tokens></test-tokens></div>`);
    box.style.setProperty('--cockpit-accent', 'rgb(1, 2, 3)');
    const probe = box.querySelector<TokenProbe>('test-tokens');
    expect(probe && resolved(probe, '--_accent')).to.equal('rgb(1, 2, 3)');
  });
  it('sets figures of one width, upright, without the page’s capitals or letter-spacing', async () => {
    const box = await fixture<HTMLElement>(html`<div><test-tokens></test-tokens></div>`);
    Object.assign(box.style, { textTransform: 'uppercase', letterSpacing: '3px', fontStyle: 'italic' });
    const probe = box.querySelector('test-tokens');
    const { fontVariantNumeric, textTransform, letterSpacing, fontStyle } = getComputedStyle(probe ?? box);
    expect([fontVariantNumeric, textTransform, letterSpacing, fontStyle]).to.deep.equal(['tabular-nums', 'none', 'normal', 'normal']);
  });
  it('honours `hidden`', async () => {
    const probe = await fixture<TokenProbe>(html`<test-tokens hidden></test-tokens>`);
    expect(getComputedStyle(probe).display).to.equal('none');
  });
});
