/** Tests of the service as a whole: its layers and its configuration. */
package dev.baton.scoring;
