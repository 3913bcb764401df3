/** Who among staff and systems may call what; uses web for the refusals. */
@NullMarked
package eu.consenthub.platform.security;

import org.jspecify.annotations.NullMarked;
