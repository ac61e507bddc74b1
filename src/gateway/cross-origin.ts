import type { Exchange } from './exchange.js';

/** Lets pages of the listed origins ask and read; others are kept from it by their browsers. `*` lets all. */
export function allowOrigin({ response, header }: { readonly response: Exchange['response']; readonly header: string | undefined }, origins: readonly string[]): void {
  response.setHeader('vary', 'Origin');
  if (header === undefined || !(origins.includes(header) || origins.includes('*'))) return;
  response.setHeader('access-control-allow-origin', header);
  response.setHeader('access-control-expose-headers', 'Retry-After, Date');
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', 'Authorization, Content-Type, Accept-Language, Last-Event-ID, Idempotency-Key');
  response.setHeader('access-control-max-age', '600');
}
