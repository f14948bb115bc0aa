/** Where each lead stands: data of {@code baton.lifecycle}. */
package dev.baton.contracts.lifecycle;
