/** The command line behind the {@code baton} script: reads arguments, calls what does the work. */
package dev.baton.localstack.cli;
