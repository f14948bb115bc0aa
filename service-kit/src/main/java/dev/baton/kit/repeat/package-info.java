/** Work that is done again and again while the service runs. */
package dev.baton.kit.repeat;
