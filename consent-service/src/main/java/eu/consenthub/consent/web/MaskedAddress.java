package eu.consenthub.consent.web;

/** An address that its owner recognises and nobody else can use (UNSUB-4): {@code m•••@clinique-exemple.fr}. */
public final class MaskedAddress {

    private MaskedAddress() {}

    public static String of(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "•••" + address.substring(at);
    }
}
