/**
 * What the package is made of, as CycloneDX 1.5, out of the lockfile: every package that a host installs with it, no tool of ours.
 * Not by a tool: `npm sbom` leaves lit out (it is needed by tools too), and the tool of CycloneDX itself compiles a parser of XML at each installation.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export function billOfMaterials() {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const root = packages[''];
  const found = new Map();
  const edges = [];

  /** Where Node finds a package from a folder: beside it, or further up. */
  function placeOf(name, from) {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
      if (place in packages) return place;
      if (folder === '') throw new Error(`${name}, needed by ${from || root.name}, is not in the lockfile`);
    }
  }

  function visit(from, { dependencies = {} }, reference) {
    const places = Object.keys(dependencies).map((name) => placeOf(name, from));
    edges.push({ ref: reference, dependsOn: places.map(referenceOf).sort() });
    for (const place of places) {
      if (found.has(place)) continue;
      found.set(place, packages[place]);
      visit(place, packages[place], referenceOf(place));
    }
  }
  const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const referenceOf = (place) => `pkg:npm/${nameOf(place).replace('@', '%40')}@${packages[place].version}`;
  const purl = `pkg:npm/${root.name}@${root.version}`;
  visit('', root, purl);

  const components = [...found].map(([place, { version, license, integrity }]) => ({
    type: 'library',
    'bom-ref': referenceOf(place),
    name: nameOf(place),
    version,
    purl: referenceOf(place),
    licenses: license ? [{ license: { id: license } }] : [],
    hashes: integrity?.startsWith('sha512-') ? [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] : [],
  }));
  const own = { type: 'library', 'bom-ref': purl, name: root.name, version: root.version, purl, licenses: [{ license: { id: root.license } }] };
  const unique = [...new Map(components.map((part) => [part.purl, part])).values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  return { bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${randomUUID()}`, version: 1, metadata: { timestamp: new Date().toISOString(), component: own }, components: unique, dependencies: [...new Map(edges.map((edge) => [edge.ref, edge])).values()] };
}
