import { recordsAdapter, type DataAdapter } from 'contact-cockpit';

/** Four calls, three answered: what each framework's page must show is 75 %. */
export function calls(): DataAdapter {
  const text = 'at,queue,wait,talk,result\n2026-03-02 09:01:00,sales,5,60,answered\n2026-03-02 09:20:00,sales,9,,abandoned\n2026-03-02 09:40:00,service,7,80,answered\n2026-03-02 10:10:00,sales,4,30,answered\n';
  return recordsAdapter({
    source: new Blob([text], { type: 'text/csv' }),
    name: 'calls.csv',
    onPage: true,
    mapping: {
      name: 'switch',
      format: 'delimited',
      delimiter: ',',
      zone: 'Asia/Shanghai',
      clock: 'YYYY-MM-DD HH:mm:ss',
      columns: { offeredAt: 'at', skillGroup: 'queue', wait: 'wait', talk: 'talk' },
      outcome: { column: 'result', answered: ['answered'], abandoned: ['abandoned'] },
    },
  });
}
