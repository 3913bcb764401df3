/** The bundled schemas in the form of Confluent's registry. May use {@code ground}, {@code http} and the schemas module. */
@NullMarked
package eu.consenthub.localstack.registry;

import org.jspecify.annotations.NullMarked;
