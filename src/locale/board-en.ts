import type { BoardMessages } from './board-messages.js';

export const boardEn: BoardMessages = {
  title: 'Cockpit',
  natures: { live: 'Live', recorded: 'Recorded file', replayed: 'Replay', simulated: 'Simulated data' },
  asOf: (clock, zone) => `Data up to ${clock} (${zone})`,
  replayed: (weeks, original) => `Dates moved by ${weeks} weeks; recorded ${original}`,
  setAside: (count, text) => (count === 1 ? `${text} record could not be used and is not counted` : `${text} records could not be used and are not counted`),
  noSource: 'No data source yet',
  connecting: 'Connecting to the data source…',
  sourceFailed: 'The data source cannot be reached',
  sourceAdvice: 'Check the network or your permissions and try again; what is on the page stays.',
  freshness: ({ total, loading, stale, failed }) => {
    const parts = [stale > 0 && `${stale} out of date`, failed > 0 && `${failed} failed`, loading > 0 && `${loading} loading`].filter(Boolean);
    return parts.length > 0 ? `${parts.join(', ')} of ${total} widgets` : `All ${total} widgets up to date`;
  },
  stopBlinking: 'Stop blinking',
  resumeBlinking: 'Resume blinking',
  invalid: (setting, value, expected) => `The value “${value}” of ${setting} is not valid and was ignored. Expected ${expected}.`,
  unwatched: (rule, fields) => `The rule “${rule}” cannot be read, so nothing is watched by it${fields === '' ? '' : `. At fault: ${fields}`}.`,
  expected: {
    range: 'today, yesterday, all, an ISO duration such as PT8H, or start/end',
    duration: 'an ISO duration such as PT30M or P7D',
    filters: 'a JSON object such as {"skillGroup":["sales"]}',
    selection: 'JSON: filters, or {"filters":…,"interval":"start/end"}',
    address: 'what the cockpit itself writes into the address',
    rules: 'a JSON list of alert rules',
    swings: 'a JSON array of swing rules',
    theme: 'auto, light or dark',
    density: 'comfortable or compact',
  },
};
