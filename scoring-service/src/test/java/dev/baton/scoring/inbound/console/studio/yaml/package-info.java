/** Tests of changing a YAML text in place. */
package dev.baton.scoring.inbound.console.studio.yaml;
