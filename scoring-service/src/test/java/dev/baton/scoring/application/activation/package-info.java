/** Tests of how leads come to a version. */
package dev.baton.scoring.application.activation;
