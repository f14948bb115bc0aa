/** Changes a YAML text in place: what nobody touched stays to the letter, comments and all. Knows nothing of models. */
package dev.baton.scoring.inbound.console.studio.yaml;
