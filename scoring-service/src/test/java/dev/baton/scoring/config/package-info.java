/** Tests of settings and of the lists that ship. */
package dev.baton.scoring.config;
