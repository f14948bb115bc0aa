/** Dead letters on a real broker. */
package dev.baton.localstack.deadletters;
