/** Two instances of the service on one database and one broker, and what must be true of them together. */
@org.jspecify.annotations.NullMarked
package eu.consenthub.consent.together;
