/** Tests of which model judges a lead. */
package dev.baton.scoring.domain.choice;
