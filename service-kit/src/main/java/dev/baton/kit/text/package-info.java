/** Maximum lengths of the texts that services take in, and their enforcement for parameters and headers. */
package dev.baton.kit.text;
