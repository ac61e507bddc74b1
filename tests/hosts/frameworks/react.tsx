import 'contact-cockpit/define';
import type {} from 'contact-cockpit/react';
import type { CockpitDrillEvent } from 'contact-cockpit';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { calls } from './calls.js';

const source = calls();

function Console() {
  const [metrics, setMetrics] = useState<readonly string[]>(['answerRate', 'offered']);
  const [label, setLabel] = useState<string | undefined>('Ours');
  const [isShown, setShown] = useState(true);
  const [said, setSaid] = useState('');
  const onDrill = (event: CockpitDrillEvent) => {
    event.preventDefault();
    setSaid(`${event.choice.metric} ${event.constructor.name}`);
  };
  return (
    <>
      <button id="swap" onClick={() => setMetrics([...metrics].reverse())}>swap</button>
      <button id="clear" onClick={() => setLabel(undefined)}>clear</button>
      <button id="away" onClick={() => setShown(!isShown)}>away</button>
      <output>{said}</output>
      {isShown && (
        <cockpit-board adapter={source} range="all" step="PT30M" rules={[]} drill={undefined}>
          {metrics.map((metric) => (
            <cockpit-tile key={metric} metric={metric} target={metric === 'answerRate' ? '80%' : undefined} label={metric === 'answerRate' ? label : undefined} compact={metric === 'offered'} span={2} oncockpit-drill={onDrill} />
          ))}
          <cockpit-trend span="full" metric="answerRate" by="skillGroup" oncockpit-drill={onDrill} />
        </cockpit-board>
      )}
    </>
  );
}

createRoot(document.querySelector('#app') as HTMLElement).render(<Console />);
