package eu.consenthub.consent.receipt;

import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A receipt as JSON-LD: fields of ISO/IEC TS 27560 in terms of the Data Privacy Vocabulary, with its context inside, so that reading it fetches nothing. */
@Component
class LinkedReceipt {

    private static final String PROFILES = "https://w3id.org/dpv/schema/dpv-27560#";
    private final LinkedParties parties;
    private final LinkedProcess processes;
    private final ReceiptLinks links;

    LinkedReceipt(LinkedParties parties, LinkedProcess processes, ReceiptLinks links) {
        this.parties = parties;
        this.processes = processes;
        this.links = links;
    }

    Map<String, Object> of(Receipt receipt) {
        return new Members().with("@context", LinkedContext.MEMBERS)
                .with("@id", "urn:uuid:" + receipt.id())
                .with("@type", "dpv:ConsentReceipt")
                .with("dct:conformsTo", PROFILES + "receipt-eu-gdpr")
                .with("dct:identifier", receipt.id().toString())
                .with("dct:created", receipt.issuedAt().toString())
                .with("dct:publisher", parties.reference(LinkedParties.CONTROLLER))
                .with("dpv:hasDataSubject", parties.subject(receipt.pseudonym()))
                .with("dpv:hasDataController", parties.controller())
                .with("hub:identityErasedAt", receipt.erasedAt().map(Instant::toString).orElse(null))
                .with("hub:publicKeys", links.keys())
                .with("hub:verification", links.verification(receipt.id()))
                .with("hub:hasSignedRoot", LinkedRoots.of(receipt.shown().roots()))
                .with("dpv:hasRecordOfActivity",
                        receipt.records().stream().map(record -> record(record, receipt.shown().inclusions())).toList())
                .map();
    }

    private Members record(ScopeRecord record, Map<UUID, Inclusion> inclusions) {
        return Members.of("@id", "urn:uuid:" + record.id() + "#record")
                .with("@type", record.isAboutConsent() ? "dpv:ConsentRecord" : "dpv:DataProcessingRecord")
                .with("dct:conformsTo", record.isAboutConsent() ? PROFILES + "record-eu-gdpr" : null)
                .with("dct:identifier", record.id().toString())
                .with("dct:language", record.wordings().stream().map(WordingReference::language).distinct().toList())
                .with("dpv:hasDataSubject", parties.reference(LinkedParties.SUBJECT))
                .with("dpv:hasDataController", parties.reference(LinkedParties.CONTROLLER))
                .with("dpv:hasLegalBasis", basis(record))
                .with("dpv:hasNotice", record.wordings().stream().map(wording -> notice(record, wording)).toList())
                .with("dpv:hasService", service(record))
                .with("dpv:hasProcess", processes.of(record))
                .with("dpv:hasConsentStatus", events(record, true, inclusions))
                .with("hub:hasEvent", events(record, false, inclusions));
    }

    /** A refusal has the ground that was refused. */
    private static String basis(ScopeRecord record) {
        return record.basis().map(Dpv::basis).orElse(record.isAboutConsent() ? "eu-gdpr:A6-1-a-non-explicit-consent" : "");
    }

    private Members notice(ScopeRecord record, WordingReference wording) {
        return Members.of("@id", links.text(wording))
                .with("@type", record.isAboutConsent() ? "dpv:ConsentNotice" : "dpv:PrivacyNotice")
                .with("dct:identifier", wording.id())
                .with("dct:language", wording.language())
                .with("hub:version", wording.version())
                .with("hub:sha256", wording.sha256().hex());
    }

    private static Members service(ScopeRecord record) {
        return Members.of("@type", "dpv:Service")
                .with("dct:identifier", (record.scope().purpose() == null ? "*" : record.scope().purpose()) + "."
                        + (record.scope().channel() == null ? "*" : record.scope().channel()));
    }

    private static List<Members> events(ScopeRecord record, boolean ofConsent, Map<UUID, Inclusion> inclusions) {
        List<Members> events = new ArrayList<>();
        boolean stands = false;
        for (Choice choice : record.choices()) {
            String status = record.isAboutConsent() ? Dpv.status(choice, stands) : null;
            if (status != null == ofConsent) {
                events.add(LinkedEvent.of(choice, status, inclusions.get(choice.id())));
            }
            stands = status == null ? stands : choice.isGivenConsent();
        }
        return events;
    }
}
