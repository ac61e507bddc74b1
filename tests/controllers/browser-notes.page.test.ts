import { expect } from '@open-wc/testing';
import { browserNotes } from '../../src/controllers/browser-notes.js';

const NOTES = { alerts: { low: { assignee: '王' } }, muted: { slow: { at: 1, by: '李' } } };

describe('browserNotes', () => {
  beforeEach(() => localStorage.clear());

  it('has none of a source it never heard of', () => {
    expect(browserNotes.load('nobody')).to.deep.equal({ alerts: {}, muted: {} });
  });
  it('keeps them by source, where a reloaded page finds them', () => {
    browserNotes.save('bank', NOTES);
    expect(JSON.parse(localStorage.getItem('contact-cockpit.notes.bank') ?? '')).to.deep.equal(NOTES);
    expect([browserNotes.load('bank'), browserNotes.load('shop').muted]).to.deep.equal([NOTES, {}]);
  });
  it('does not trust what somebody else put there', () => {
    for (const text of ['', '{', '5', 'null', '[]', '{"alerts":[]}', '{"alerts":{},"muted":null}']) {
      localStorage.setItem('contact-cockpit.notes.odd', text);
      expect(browserNotes.load('odd'), text).to.deep.equal({ alerts: {}, muted: {} });
    }
  });
  it('keeps them until the page is closed where the browser forbids storage', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('denied', 'SecurityError'); } });
    try {
      browserNotes.save('strict', NOTES);
      expect(browserNotes.load('strict')).to.deep.equal(NOTES);
    } finally {
      if (own) Object.defineProperty(window, 'localStorage', own);
    }
    expect(localStorage.getItem('contact-cockpit.notes.strict')).to.equal(null);
  });
});
