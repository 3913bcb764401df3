/** The inbox as a person sees it. May use {@code mail}, {@code outcome} and {@code http}. */
@NullMarked
package eu.consenthub.localstack.sandbox.page;

import org.jspecify.annotations.NullMarked;
