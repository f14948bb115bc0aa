/** Who calls whom by when: data of {@code baton.assignments}. */
package dev.baton.contracts.assignment;
