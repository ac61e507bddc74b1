import { expect } from '@open-wc/testing';
import { render, svg } from 'lit';
import { tickLabels, type TickLabel } from '../../src/marks/tick-labels.js';

const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg');

const show = (...labels: TickLabel[]): Element[] => {
  render(svg`<g ${tickLabels(labels, '1em')}><path></path></g>`, box);
  return Array.from(box.querySelectorAll('text'));
};

const told = (text: Element | undefined) => text && [text.textContent, ...['x', 'y', 'dy', 'class'].map((name) => text.getAttribute(name))];

describe('labels of an axis', () => {
  it('are none without ticks, and what else stands in the group stays', () => {
    expect(show()).to.deep.equal([]);
    expect(box.querySelectorAll('path').length).to.equal(1);
  });

  it('are one text a tick, at its place', () => {
    expect(show({ text: '08:00', x: 0, y: 12 }, { text: '1月2日', x: 80, y: 12, isMajor: true }).map(told)).to.deep.equal([
      ['08:00', '0', '12', '1em', null],
      ['1月2日', '80', '12', '1em', 'major'],
    ]);
  });

  it('keep their elements, say what changed and go with their ticks', () => {
    const [first, second] = show({ text: '08:00', x: 0, y: 12, isMajor: true }, { text: '09:00', x: 40, y: 12 });
    const after = show({ text: '08:30', x: 0.5, y: 14 });
    expect(after.length).to.equal(1);
    expect(after[0] === first).to.equal(true);
    expect(told(first)).to.deep.equal(['08:30', '0.5', '14', '1em', '']);
    expect(second?.isConnected).to.equal(false);
    expect(told(show({ text: '08:30', x: 0.5, y: 14 }, { text: '10:00', x: 60, y: 14 })[1])).to.deep.equal(['10:00', '60', '14', '1em', null]);
  });
});
