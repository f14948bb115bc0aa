/** Settings every service has, and the check that refuses to start on unsafe ones. */
package dev.baton.kit.config;
