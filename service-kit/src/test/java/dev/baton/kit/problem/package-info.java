/** Tests of problems that any service may answer. */
package dev.baton.kit.problem;
