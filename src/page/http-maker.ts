import { httpAdapter } from '../adapters/http/http-adapter.js';
import type { HttpOptions } from '../adapters/http/http-options.js';
import type { DataAdapter } from '../domain/adapter.js';
import { MissingSetting, type PageSource } from './adapter-shelf.js';

/** An endpoint of the wire protocol; a token is the board's `auth`. */
export function httpMaker({ src, options }: PageSource): DataAdapter {
  if (!src) throw new MissingSetting('src');
  return httpAdapter({ ...(options as Partial<HttpOptions>), url: src });
}
