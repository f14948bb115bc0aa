/** The shell: its stylesheet and its addresses. */
package dev.baton.kit.console;
