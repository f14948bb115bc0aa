/** That records, schemas and the AsyncAPI document say the same. */
package dev.baton.contracts;
