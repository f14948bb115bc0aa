/** Tests of answers while something that a service needs is away. */
package dev.baton.kit.availability;
