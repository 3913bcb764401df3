package eu.consenthub.consent.receipt;

import java.util.List;
import java.util.Map;

/** What the names in a receipt stand for: vocabularies, which values are terms and not texts, which are instants. */
final class LinkedContext {

    private static final List<String> TERMS = List.of("dct:conformsTo", "dpv:hasLegalBasis", "dpv:hasProcessing", "dpv:hasNecessity",
            "dpv:hasLocation", "dpv:hasJurisdiction", "dpv:hasContact", "hub:publicKeys", "hub:verification", "hub:signedRoot");
    private static final List<String> INSTANTS = List.of("dct:created", "dct:date", "hub:recordedAt", "hub:identityErasedAt",
            "hub:rootDueAt");

    static final Members MEMBERS = context();

    private LinkedContext() {}

    private static Members context() {
        Members context = Members.of("dpv", "https://w3id.org/dpv#")
                .with("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#")
                .with("pd", "https://w3id.org/dpv/pd#")
                .with("loc", "https://w3id.org/dpv/loc#")
                .with("dct", "http://purl.org/dc/terms/")
                .with("xsd", "http://www.w3.org/2001/XMLSchema#")
                .with("hub", "https://consenthub.eu/terms#")
                .with("hub:path", Map.of("@container", "@list"))
                .with("hub:day", Map.of("@type", "xsd:date"))
                .with("dct:title", Map.of("@container", "@language"))
                .with("dct:description", Map.of("@container", "@language"));
        TERMS.forEach(term -> context.with(term, Map.of("@type", "@id")));
        INSTANTS.forEach(instant -> context.with(instant, Map.of("@type", "xsd:dateTime")));
        return context;
    }
}
