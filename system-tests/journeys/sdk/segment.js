'use strict';

const { Analytics } = require('@segment/analytics-node');
const { host, writeKey, allSix, pastEvent } = require('./run');

const analytics = new Analytics({ host, writeKey });
analytics.on('error', (error) => {
  console.error(error);
  process.exitCode = 1;
});
allSix(analytics, pastEvent);
analytics.closeAndFlush({ timeout: 10000 });
