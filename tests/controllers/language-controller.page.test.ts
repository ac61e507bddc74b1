import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LanguageController } from '../../src/controllers/language-controller.js';

class LanguageHost extends LitElement {
  readonly language = new LanguageController(this);
  override render() {
    return html`<p>${this.language.language}</p>`;
  }
}

class OuterHost extends LitElement {
  override render() {
    return html`<test-language></test-language>`;
  }
}

customElements.define('test-language', LanguageHost);
customElements.define('test-outer', OuterHost);

const said = (host: Element | null | undefined) => host?.shadowRoot?.querySelector('p')?.textContent;
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('LanguageController', () => {
  const page = document.documentElement;
  const before = page.getAttribute('lang');
  beforeEach(() => page.removeAttribute('lang'));
  afterEach(() => (before === null ? page.removeAttribute('lang') : page.setAttribute('lang', before)));

  it('speaks Chinese where nobody says a language', async () => {
    expect(said(await fixture(html`<test-language></test-language>`))).to.equal('zh-CN');
  });

  it('takes nothing that Intl would refuse, and mends what is often miswritten', async () => {
    for (const [lang, language] of [['', 'zh-CN'], ['nonsense language', 'zh-CN'], ['zh_TW', 'zh-TW'], ['EN-us', 'en-US']])
      expect(said(await fixture(html`<test-language lang=${lang}></test-language>`))).to.equal(language);
  });

  it('follows the nearest lang through shadow roots, its changes and its own moves', async () => {
    const box = await fixture(html`<div lang="en"><test-outer></test-outer><p lang="zh-TW"></p></div>`);
    const outer = box.querySelector('test-outer');
    const inner = () => outer?.shadowRoot?.querySelector('test-language');
    expect(said(inner())).to.equal('en');
    box.setAttribute('lang', 'zh-TW');
    await settled();
    expect(said(inner())).to.equal('zh-TW');
    outer?.setAttribute('lang', 'en-GB');
    await settled();
    expect(said(inner())).to.equal('en-GB');
    outer?.removeAttribute('lang');
    if (outer) document.body.append(outer);
    await settled();
    expect(said(inner())).to.equal('zh-CN');
    page.setAttribute('lang', 'en');
    await settled();
    expect(said(inner())).to.equal('en');
    outer?.remove();
    page.setAttribute('lang', 'zh-TW');
    await settled();
    expect(said(inner())).to.equal('en');
  });
});
