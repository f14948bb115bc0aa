/** How a service answers while something that it needs is away. */
package dev.baton.kit.availability;
