/** Phone numbers by libphonenumber: which digits are a number, and whose country it is. */
package dev.baton.scoring.outbound.phone;
