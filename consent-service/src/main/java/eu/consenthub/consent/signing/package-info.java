/** Signs what the hub gives out, with keys that rotate and stay known for ever. Knows how rows are read, and nothing else. */
@NullMarked
package eu.consenthub.consent.signing;

import org.jspecify.annotations.NullMarked;
