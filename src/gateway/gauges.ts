/** Numbers about a gateway, in the text format of Prometheus. */
export class Gauges {
  readonly #families = new Map<string, { readonly type: string; readonly help: string; readonly values: Map<string, number> }>();

  constructor() {
    this.#declare('requests_total', 'counter', 'Requests answered, by path and status.');
    this.#declare('request_seconds_sum', 'counter', 'Seconds spent on requests that are no streams, by path.');
    this.#declare('request_seconds_count', 'counter', 'Requests that are no streams, by path.');
    this.#declare('questions_total', 'counter', 'Questions asked by clients.');
    this.#declare('upstream_questions_total', 'counter', 'Questions put to the source: fewer, where clients ask the same.');
    this.#declare('upstream_failures_total', 'counter', 'Questions that the source failed, by code.');
    this.#declare('streams', 'gauge', 'Live streams that are open.');
    this.#declare('taps', 'gauge', 'Distinct live questions that are kept up with the source.');
    this.#declare('changes_total', 'counter', 'Changes heard from the source.');
    this.#declare('changes_sent_total', 'counter', 'Changes written to clients.');
    this.#declare('changes_folded_total', 'counter', 'Changes that a slow client gets as part of a later one.');
    this.#declare('joins_total', 'counter', 'Watches begun, by how: from the log, or by a reset.');
    this.#declare('stalled_total', 'counter', 'Clients cut off since they left unread what they were sent.');
  }

  add(name: string, by = 1, labels: Readonly<Record<string, string | number>> = {}): void {
    const { values } = this.#family(name);
    const key = labelText(labels);
    values.set(key, (values.get(key) ?? 0) + by);
  }

  set(name: string, value: number): void {
    this.#family(name).values.set('', value);
  }

  /** The value so far; 0 for one that never happened. */
  value(name: string, labels: Readonly<Record<string, string | number>> = {}): number {
    return this.#family(name).values.get(labelText(labels)) ?? 0;
  }

  text(): string {
    this.#declare('resident_memory_bytes', 'gauge', 'Memory of the process.');
    this.set('resident_memory_bytes', process.memoryUsage.rss());
    return [...this.#families].map(([name, { type, help, values }]) => {
      const full = `contact_cockpit_gateway_${name}`;
      const lines = [...values].map(([labels, value]) => `${full}${labels} ${value}\n`);
      return `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${lines.join('')}`;
    }).join('');
  }

  #declare(name: string, type: 'counter' | 'gauge', help: string): void {
    // What has no labels is 0 from the start, so that a rate over it is one.
    const isLabelled = help.includes(', by ');
    this.#families.set(name, { type, help, values: new Map(isLabelled ? [] : [['', 0]]) });
  }

  #family(name: string) {
    const family = this.#families.get(name);
    if (!family) throw new RangeError(`invalid gauge: ${name}`);
    return family;
  }
}

function labelText(labels: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${String(value).replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
