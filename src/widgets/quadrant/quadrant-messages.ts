import type { TemplateResult } from 'lit';
import type { Loadable } from '../../domain/loadable.js';
import type { Standings } from '../../domain/standings.js';
import { panelFailed, panelLoading, panelMessage } from '../../marks/panel-states.js';
import type { Messages } from './messages.js';

/** What stands in the plot's place; undefined where there is something to draw. Willingness without a source is refused with its reason. */
export function messageTemplate(standings: Loadable<Standings>, { quadrant, state, reasons }: Messages, onRetry: () => void): TemplateResult | undefined {
  if (standings.status === 'loading') return panelLoading(state.loading);
  if (standings.status === 'failed') return panelFailed({ says: state.failed, reason: reasons[standings.reason.code], detail: standings.reason.detail, retry: state.retry, onRetry });
  const { length, willingnessSource } = standings.value;
  if (length === 0) return panelMessage('no-data', state.empty, quadrant.emptyHint);
  return willingnessSource ? undefined : panelMessage('warning', quadrant.noSource, quadrant.noSourceHint);
}
