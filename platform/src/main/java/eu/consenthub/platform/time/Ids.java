package eu.consenthub.platform.time;

import java.util.UUID;

/** The one source of identifiers. They are random, so that they tell nothing about the person or the moment they stand for. */
@FunctionalInterface
public interface Ids {

    UUID next();

    /** Random identifiers of version 4. */
    static Ids random() {
        return UUID::randomUUID;
    }
}
