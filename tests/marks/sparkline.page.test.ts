import { expect, fixture, html } from '@open-wc/testing';
import { sparklineShape } from '../../src/geometry/sparkline.js';
import { Sparkline } from '../../src/marks/sparkline.js';
import { readingLike } from '../../stories/tile-readings.js';

const { series, asOf } = readingLike();
const shape = sparklineShape(series, 'ratio', asOf, 0.8);

describe('marks/sparkline', () => {
  it('fills its element and stretches the line', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(box.style, { inlineSize: '300px', blockSize: '20px' });
    new Sparkline(box).draw(shape);
    box.querySelector('svg')?.setAttribute('style', 'display: block; inline-size: 100%; block-size: 100%; overflow: visible');
    const width = () => box.querySelector('.line')?.getBoundingClientRect().width ?? NaN;
    expect(width()).to.be.greaterThan(250);
    box.style.inlineSize = '100px';
    expect(width()).to.be.lessThan(110);
  });
  it('draws a run for each stretch between two gaps, and takes back those it needs no more', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const painter = new Sparkline(box);
    const runs = () => [...box.querySelectorAll('.line')].map((line) => line.getAttribute('points')).filter((points) => points);
    painter.draw({ ...shape, line: 'M0,1L10,2M20,3L30,4M40,5Z' });
    expect(runs()).to.deep.equal(['0,1 10,2', '20,3 30,4', '40,5 40,5']);
    painter.draw({ ...shape, line: 'M0,1L10,2' });
    expect(runs()).to.deep.equal(['0,1 10,2']);
  });
  it('marks the last slot with a dot, a hollow one while it is open, and the target at its height', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const painter = new Sparkline(box);
    const at = (name: string) => box.querySelector(name)?.getAttribute('points');
    painter.draw({ ...shape, last: { x: 1, y: 0.25, isOpen: true }, target: 0.4 });
    expect([at('.last'), at('.hole')]).to.deep.equal(['1000,25 1000,25', '1000,25 1000,25']);
    expect([box.classList.contains('aimed'), box.style.backgroundPositionY]).to.deep.equal([true, '40%']);
    painter.draw({ ...shape, last: { x: 1, y: 0.25, isOpen: false } });
    expect([at('.last'), at('.hole')]).to.deep.equal(['1000,25 1000,25', '']);
  });
  it('empties itself for no shape, and hides the marks', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const painter = new Sparkline(box);
    painter.draw(shape);
    painter.draw(undefined);
    expect([...box.querySelectorAll('polyline')].filter((line) => line.getAttribute('points'))).to.deep.equal([]);
    expect(box.classList.contains('aimed')).to.equal(false);
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
