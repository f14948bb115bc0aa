/** Tests of what the API reads and answers. */
package dev.baton.scoring.inbound.rest;
