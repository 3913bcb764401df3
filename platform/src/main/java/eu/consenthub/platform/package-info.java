/** What both services need and neither owns, one room per concern; the root only puts the rooms together. */
@NullMarked
package eu.consenthub.platform;

import org.jspecify.annotations.NullMarked;
