/** A real PostgreSQL server as a child process, with one database and role per service. Knows no schema. */
package dev.baton.localstack.postgres;
