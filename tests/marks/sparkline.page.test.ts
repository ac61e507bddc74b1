import { expect, fixture, html } from '@open-wc/testing';
import { sparklineShape } from '../../src/geometry/sparkline.js';
import { Sparkline } from '../../src/marks/sparkline.js';
import { readingLike } from '../../stories/tile-readings.js';

const { series, asOf } = readingLike();
const shape = sparklineShape(series, 'ratio', asOf, 0.8);

describe('marks/sparkline', () => {
  it('fills its element, stretches the line and keeps the last point round', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(box.style, { inlineSize: '300px', blockSize: '20px' });
    const svg = () => box.querySelector('svg');
    new Sparkline(box).draw(shape);
    svg()?.setAttribute('style', 'display: block; inline-size: 100%; block-size: 100%; overflow: visible');
    const { width, height } = box.querySelector('circle')?.getBoundingClientRect() ?? new DOMRect();
    expect(width).to.equal(height);
    const line = box.querySelector<SVGPathElement>('.line')?.getBoundingClientRect();
    expect(line?.width).to.be.greaterThan(250);
    box.style.inlineSize = '100px';
    expect(box.querySelector('.line')?.getBoundingClientRect().width).to.be.lessThan(110);
    expect(box.querySelector('circle')?.getBoundingClientRect().width).to.equal(width);
  });
  it('empties itself for no shape, and hides the marks', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const painter = new Sparkline(box);
    painter.draw(shape);
    painter.draw(undefined);
    expect([...box.querySelectorAll('path')].map((path) => path.getAttribute('d'))).to.deep.equal(['', '', '']);
    expect(box.querySelector('circle')?.getAttribute('visibility')).to.equal('hidden');
  });
  it('writes nothing for a shape that draws the same', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const painter = new Sparkline(box);
    painter.draw(shape);
    const observer = new MutationObserver(() => undefined);
    observer.observe(box, { attributes: true, childList: true, subtree: true });
    painter.draw({ ...shape });
    expect(observer.takeRecords()).to.deep.equal([]);
    observer.disconnect();
  });
  it('replaces what was in its element, and is hidden from assistive technology', async () => {
    const box = await fixture<HTMLElement>(html`<div><i></i></div>`);
    new Sparkline(box).draw(shape);
    expect(box.children.length).to.equal(1);
    expect(box.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });
});
