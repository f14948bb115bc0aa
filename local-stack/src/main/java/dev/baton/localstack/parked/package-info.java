/** Messages that a service could not send: lists them, and has the service send them again. */
package dev.baton.localstack.parked;
