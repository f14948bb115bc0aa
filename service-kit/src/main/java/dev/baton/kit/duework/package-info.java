/** What must happen at a time: never early, once in effect with any number of replicas, alive after a crash. */
package dev.baton.kit.duework;
