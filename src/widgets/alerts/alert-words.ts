import type { Alert } from '../../domain/alert-book.js';
import type { Announcement } from '../../controllers/announcer.js';
import { alertName } from '../../locale/alert-text.js';
import { numberFormat } from '../../locale/number.js';
import type { AlertNews } from './alert-news.js';
import type { Messages } from './messages.js';

/** As many names as anybody takes in by ear. */
const NAMED = 3;

/** News of one moment in one sentence a kind: what fires at once, the rest when the listener pauses. */
export function announcementOf(batch: readonly AlertNews[], messages: Messages, language: string): Announcement {
  const { announce } = messages.alerts;
  const say = (kind: keyof AlertNews) => {
    // One alert may have moved twice before the message is made; it is named once, as it is now.
    const alerts = [...new Map(batch.flatMap((news) => news[kind]).map((alert) => [alert.key, alert])).values()];
    return alerts.length === 0 ? [] : [announce[kind](numberFormat(language, { most: 0 }).format(alerts.length), namesOf(alerts, messages))];
  };
  const kinds = ['relapsed', 'recovering', 'resolved', 'already'] as const;
  return { urgent: say('fired').join(''), polite: kinds.flatMap(say).join(' ') };
}

function namesOf(alerts: readonly Alert[], messages: Messages): string {
  const named = alerts.slice(0, NAMED).map((alert) => alertName(alert, messages));
  return messages.alerts.announce.names(named, alerts.length - named.length);
}
