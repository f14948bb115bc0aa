/** Documentation that is wrong fails the build. Reads sources and Markdown as text; starts nothing. */
package dev.baton.documentation;
