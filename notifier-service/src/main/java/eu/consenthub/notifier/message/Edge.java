package eu.consenthub.notifier.message;

import java.util.Set;

/**
 * A blank or comma beside a name, shown only when the name is: it is a slot of its own, because only the recipient's data
 * tell whether it is wanted.
 *
 * @param before at least one of these parts must be known
 * @param after and at least one of these, unless there are none
 * @param literal the blank or comma itself
 */
record Edge(Set<NamePart> before, Set<NamePart> after, String literal) {

    String valueFor(Person person) {
        boolean shown = known(before, person) && (after.isEmpty() || known(after, person));
        return shown ? literal : "";
    }

    private static boolean known(Set<NamePart> parts, Person person) {
        return parts.stream().anyMatch(part -> !part.in(person).isEmpty());
    }
}
