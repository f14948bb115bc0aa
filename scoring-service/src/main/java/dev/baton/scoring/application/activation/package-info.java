/** How a version becomes active and how leads come to it: at once or as they come, aloud or quietly. */
package dev.baton.scoring.application.activation;
