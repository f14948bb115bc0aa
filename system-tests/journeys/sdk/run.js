'use strict';

// What every script here is told: who sends, where to, and about whom.
const [host, writeKey, person, email, device] = process.argv.slice(2);

/** All six calls, in the form that the Segment and the RudderStack SDK share. */
function allSix(analytics, pastEvent) {
  analytics.identify({ userId: person, anonymousId: device, traits: { email, title: 'VP Sales', company: 'Acme' } });
  analytics.track({ userId: person, event: 'Demo Requested', properties: { form: 'demo' } });
  analytics.track({ userId: person, event: 'Webinar Attended', timestamp: new Date(pastEvent) });
  analytics.page({ userId: person, name: 'Pricing', properties: { path: '/pricing' } });
  analytics.screen({ userId: person, name: 'Plans' });
  analytics.group({ userId: person, groupId: `company-${person}`, traits: { name: 'Acme' } });
  analytics.alias({ userId: person, previousId: device });
}

module.exports = { host, writeKey, person, email, device, allSix, pastEvent: '2026-01-05T10:00:00.000Z' };
