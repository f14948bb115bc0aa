'use strict';

const RudderAnalytics = require('@rudderstack/rudder-sdk-node');
const { host, writeKey, allSix, pastEvent } = require('./run');

// gzip is its default
const analytics = new RudderAnalytics(writeKey, { dataPlaneUrl: host, logLevel: 'error', flushInterval: 200 });
allSix(analytics, pastEvent);
analytics.flush().then(
  // the first call leaves at once by itself: its answer must have come too
  () => setTimeout(() => process.exit(0), 500),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
