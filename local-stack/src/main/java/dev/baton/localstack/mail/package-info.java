/** A real SMTP server that keeps what it gets, and a page to read it. Nothing is ever delivered. */
package dev.baton.localstack.mail;
