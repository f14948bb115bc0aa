/** Tests of the import command. */
package dev.baton.localstack.imports;
