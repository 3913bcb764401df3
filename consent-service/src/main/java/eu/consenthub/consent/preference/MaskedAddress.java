package eu.consenthub.consent.preference;

/** An address that its owner recognises and nobody else can use (UNSUB-4): {@code m•••@clinique-exemple.fr}. */
final class MaskedAddress {

    private MaskedAddress() {}

    static String of(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "•••" + address.substring(at);
    }
}
