/** Which of several models judges a lead. Knows models as wholes, nothing of their rules. */
package dev.baton.scoring.domain.choice;
