/** Signed tokens for the links in mails, each good for one contact and one errand; may use no other room. */
@NullMarked
package eu.consenthub.platform.link;

import org.jspecify.annotations.NullMarked;
