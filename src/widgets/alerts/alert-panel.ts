import type { TemplateResult } from 'lit';
import type { Alert, AlertBook } from '../../domain/alert-book.js';
import { numberFormat } from '../../locale/number.js';
import { whyText } from '../../locale/why-text.js';
import { whyCard } from '../../marks/why-card.js';
import { acknowledgeForm, assignForm, muteForm, snoozeForm, type FormContext } from './alert-forms.js';
import { alertHistory } from './alert-history.js';
import type { PanelName } from './alert-row.js';

/** What a row has opened below itself. */
export function alertPanel(panel: PanelName, alert: Alert, { alerts, asOf, zone }: AlertBook, facts: Omit<FormContext, 'asOf' | 'zone'>): TemplateResult {
  const context: FormContext = { ...facts, asOf, zone };
  const { messages, language } = facts;
  switch (panel) {
    case 'acknowledge':
      return acknowledgeForm(alert, context);
    case 'snooze':
      return snoozeForm(alert, context);
    case 'assign':
      return assignForm(alert, context);
    case 'mute':
      return muteForm(alert, numberFormat(language, { most: 0 }).format(alerts.filter(({ rule }) => rule.id === alert.rule.id).length), context);
    case 'why':
      return whyCard(whyText(alert, asOf, messages, language));
    case 'history':
      return alertHistory(alert, asOf, messages, language);
  }
}
