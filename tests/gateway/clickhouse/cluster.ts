/** ClickHouse of Debian as a cluster on this machine: three shards, the last of them kept by two replicas. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../free-ports.js';

const PROGRAMS = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'];
const PATIENCE_MS = 30_000;
export const CLUSTER = 'cockpit';
/** Which shard each node keeps, unless told otherwise. */
const SHARDS = [0, 1, 2, 2];

/** Why tests with a cluster are left out; they never are on CI, where it must be there. */
export function withoutCluster(): string | false {
  return process.env.CI === 'true' || program() !== undefined ? false : 'clickhouse-server is not installed';
}

function program(): string | undefined {
  return PROGRAMS.find((path) => existsSync(path));
}

/** One server, started, killed and started again by its process id. */
export class ClusterNode {
  readonly url: string;
  readonly shard: number;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  constructor(folder: string, http: number, shard: number) {
    this.#folder = folder;
    this.url = `http://127.0.0.1:${http}`;
    this.shard = shard;
  }

  async start(): Promise<void> {
    const path = program();
    if (path === undefined) throw new Error('clickhouse-server is not installed');
    const child = (this.#child = spawn(path, [`--config-file=${this.#folder}/config.xml`], { stdio: 'ignore', cwd: this.#folder }));
    for (const end = Date.now() + PATIENCE_MS; !(await this.isUp()); await new Promise((resolve) => setTimeout(resolve, 50)))
      if (Date.now() > end || child.exitCode !== null) throw new Error(`clickhouse-server does not start: ${readFileSync(`${this.#folder}/error.log`, 'utf8').slice(-2_000)}`);
  }

  /** At once, as a machine dies. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async isUp(): Promise<boolean> {
    return fetch(`${this.url}/ping`).then((response) => response.ok, () => false);
  }

  /** What it answers to a statement. @throws Error with what it says. */
  async ask(sql: string, body = ''): Promise<string> {
    const response = await fetch(body === '' ? this.url : `${this.url}/?insert_distributed_sync=1&query=${encodeURIComponent(sql)}`, { method: 'POST', body: body === '' ? sql : body });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  }
}

export class Cluster {
  readonly nodes: readonly ClusterNode[];
  readonly #folder: string;

  private constructor(folder: string, nodes: readonly ClusterNode[]) {
    this.#folder = folder;
    this.nodes = nodes;
  }

  /** Any node answers for all. */
  get first(): ClusterNode {
    return this.node(0);
  }

  node(number: number): ClusterNode {
    return this.nodes[number] as ClusterNode;
  }

  static async start(kept: readonly number[] = SHARDS): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'cockpit-clickhouse-'));
    const ports = await freePorts(kept.length * 3);
    const portsOf = (node: number) => ports.slice(node * 3, node * 3 + 3) as [http: number, tcp: number, interserver: number];
    const shards = [...new Set(kept)].map((shard) => `<shard><internal_replication>false</internal_replication>${kept.map((own, node) => (own === shard ? `<replica><host>127.0.0.1</host><port>${portsOf(node)[1]}</port></replica>` : '')).join('')}</shard>`);
    const nodes = kept.map((shard, node) => {
      const [http, tcp, interserver] = portsOf(node);
      const home = join(folder, `node${node}`);
      for (const name of ['data', 'tmp', 'formats', 'files']) mkdirSync(join(home, name), { recursive: true });
      writeFileSync(join(home, 'config.xml'), `<yandex>
<logger><level>warning</level><log>${home}/server.log</log><errorlog>${home}/error.log</errorlog><size>10M</size><count>1</count></logger>
<http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${interserver}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
<listen_host>127.0.0.1</listen_host><max_connections>256</max_connections><keep_alive_timeout>10</keep_alive_timeout><max_concurrent_queries>100</max_concurrent_queries>
<uncompressed_cache_size>0</uncompressed_cache_size><mark_cache_size>67108864</mark_cache_size>
<path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path><user_files_path>${home}/files/</user_files_path><format_schema_path>${home}/formats/</format_schema_path>
<users_config>${home}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database><timezone>UTC</timezone>
<remote_servers><${CLUSTER}>${shards.join('')}</${CLUSTER}></remote_servers>
</yandex>`);
      writeFileSync(join(home, 'users.xml'), '<yandex><profiles><default><max_memory_usage>6000000000</max_memory_usage></default></profiles><users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users><quotas><default></default></quotas></yandex>');
      return new ClusterNode(home, http, shard);
    });
    const cluster = new Cluster(folder, nodes);
    try {
      await Promise.all(nodes.map((node) => node.start()));
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.kill()));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
