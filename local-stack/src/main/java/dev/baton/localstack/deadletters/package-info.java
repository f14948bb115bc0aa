/** What no reader could process: shows it, and sends it to its topic again once the cause is mended. */
package dev.baton.localstack.deadletters;
