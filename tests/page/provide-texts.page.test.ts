import { expect, fixture, html } from '@open-wc/testing';
import { provideTexts } from '../../src/page/provide-texts.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import '../../src/define.js';

async function tile(lang: string): Promise<CockpitTile> {
  const stand = await fixture<HTMLElement>(html`<div lang=${lang}><cockpit-tile metric="answerRate" .reading=${{ status: 'loading' }}></cockpit-tile></div>`);
  const element = stand.querySelector('cockpit-tile') as CockpitTile;
  await element.updateComplete;
  return element;
}

const said = (element: HTMLElement) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('Texts that a page provides', () => {
  it('are said at once by what is on the page, in their language only', async () => {
    const [english, chinese] = [await tile('en'), await tile('zh-CN')];
    const before = said(chinese);
    provideTexts('en', { metrics: { answerRate: { name: 'Calls we took', short: 'Took' } } });
    await Promise.all([english.updateComplete, chinese.updateComplete]);
    expect(said(english)).to.include('Calls we took');
    expect(said(chinese)).to.equal(before);
  });

  it('make a language of their own, with English where it has no text', async () => {
    const element = await tile('eo');
    expect(said(element)).to.include('Calls we took');
    provideTexts('eo', { metrics: { answerRate: { name: 'Respondoj', short: 'Resp.' } } });
    await element.updateComplete;
    expect(said(element)).to.include('Respondoj');
  });

  it('reach elements that come later', async () => {
    expect(said(await tile('en'))).to.include('Calls we took');
  });
});
