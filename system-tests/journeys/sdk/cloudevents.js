'use strict';

const { CloudEvent, HTTP, Mode, emitterFor, httpTransport } = require('cloudevents');
const { host, writeKey, person, email } = require('./run');

const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`;
const transport = httpTransport(`${host}/v1/events`);

const event = (type, more) => new CloudEvent({ type, source: '/crm', subject: person, ...more });

async function send(mode, cloudEvent) {
  const answer = await emitterFor(transport, { mode })(cloudEvent, { headers: { authorization } });
  check(answer.body);
}

async function sendBatch(cloudEvents) {
  // the package reads batches and leaves writing them to its users: their parts are its structured events
  const body = `[${cloudEvents.map((each) => HTTP.structured(each).body).join(',')}]`;
  const answer = await fetch(`${host}/v1/events`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/cloudevents-batch+json' },
    body,
  });
  check(await answer.text());
}

function check(text) {
  if (!JSON.parse(text).success) {
    throw new Error(text);
  }
}

(async () => {
  await send(Mode.STRUCTURED, event('dev.baton.call.identify', { data: { email, title: 'VP Sales', company: 'Acme' } }));
  await send(Mode.BINARY, event('com.acme.demo.requested', { eventname: 'Demo Requested', data: { form: 'demo' } }));
  await sendBatch([
    event('com.acme.webinar.attended', { time: '2026-01-05T10:00:00.000Z', data: { title: 'Grüße €' } }),
    event('com.acme.trial.started', {}),
  ]);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
