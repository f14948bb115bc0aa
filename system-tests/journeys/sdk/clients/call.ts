// One call of each service by a client that is typed by the service's OpenAPI document.
import createClient from 'openapi-fetch';
import type { paths as Ingest } from './ingest.js';
import type { paths as Lifecycle } from './lifecycle.js';
import type { paths as Routing } from './routing.js';
import type { paths as Scoring } from './scoring.js';

declare const process: { argv: string[] };

const [authorization, ingest, scoring, lifecycle, routing] = process.argv.slice(2);
const headers = { Authorization: authorization };

const tracked = await createClient<Ingest>({ baseUrl: ingest }).POST('/v1/track', {
  headers: { Authorization: `Basic ${btoa('local-write-key:')}` },
  body: { anonymousId: crypto.randomUUID(), event: 'Generated Client Called' },
});
const leads = await createClient<Scoring>({ baseUrl: scoring, headers }).GET('/v1/leads', {
  params: { query: { limit: 1 } },
});
const funnel = await createClient<Lifecycle>({ baseUrl: lifecycle, headers }).GET('/v1/funnel');
const reps = await createClient<Routing>({ baseUrl: routing, headers }).GET('/v1/reps');

console.log(`ingest ${tracked.data?.results?.[0]?.status}`);
console.log(`scoring ${leads.data?.items !== undefined}`);
console.log(`lifecycle ${funnel.data?.denominator !== undefined}`);
console.log(`routing ${reps.data?.items?.some((rep) => rep.userName === 'rita')}`);
