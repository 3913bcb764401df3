/** Accepted calls as they were posted, kept in a file, and the mail each recipient would see. May use {@code http} for the form's fields, and {@code ground}. */
@NullMarked
package eu.consenthub.localstack.sandbox.mail;

import org.jspecify.annotations.NullMarked;
