package eu.consenthub.verifier.receipt;

import eu.consenthub.verifier.form.Canonical;
import eu.consenthub.verifier.form.Digests;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object by its members in canonical form. Everything but {@link #items} and {@link #object} throws when a member is missing or something else. */
record JsonObject(Map<String, String> members) {

    static JsonObject parse(String json) {
        return new JsonObject(Canonical.membersOf(json));
    }

    String text(String name) {
        return Canonical.text(members.getOrDefault(name, ""));
    }

    long number(String name) {
        return Long.parseLong(members.getOrDefault(name, ""));
    }

    byte[] digest(String name) {
        return Digests.fromHex(text(name));
    }

    Optional<JsonObject> object(String name) {
        return Optional.ofNullable(members.get(name)).map(JsonObject::parse);
    }

    /** Nothing where the member is missing: receipts leave out what is empty. */
    List<String> items(String name) {
        return Canonical.itemsOf(members.getOrDefault(name, "[]"));
    }

    List<JsonObject> objects(String name) {
        return items(name).stream().map(JsonObject::parse).toList();
    }
}
