/** Tests of replaying history under other models. */
package dev.baton.scoring.domain.trial;
