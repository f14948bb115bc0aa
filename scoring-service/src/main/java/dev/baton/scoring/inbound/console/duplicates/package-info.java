/** The page of likely duplicates: two leads beside each other, and one decision. It knows nothing of storage. */
package dev.baton.scoring.inbound.console.duplicates;
