package eu.consenthub.consent.receipt;

import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Periods;
import eu.consenthub.consent.policy.Purpose;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.web.CompanySettings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was agreed to or refused: processing and personal data fields of ISO/IEC TS 27560, from policy and settings. */
@Component
final class LinkedProcess {

    private static final List<String> RIGHTS = List.of("A7-3", "A13", "A14", "A15", "A16", "A17", "A18", "A20", "A21", "A77");

    private final Purposes purposes;
    private final Periods periods;
    private final CompanySettings company;
    private final ReceiptSettings settings;
    private final ReceiptLinks links;
    private final LinkedParties parties;

    LinkedProcess(Purposes purposes, Periods periods, CompanySettings company, ReceiptSettings settings, ReceiptLinks links,
            LinkedParties parties) {
        this.purposes = purposes;
        this.periods = periods;
        this.company = company;
        this.settings = settings;
        this.links = links;
        this.parties = parties;
    }

    Members of(ScopeRecord record) {
        List<String> channels = channels(record.scope());
        String location = "loc:" + settings.storageCountry();
        return Members.of("@type", "dpv:Process")
                .with("dpv:hasPurpose", purposes(record.scope().purpose()))
                .with("dpv:hasProcessing", List.of("dpv:Collect", "dpv:Store", "dpv:Use"))
                .with("dpv:hasPersonalData", channels.stream().map(Dpv::personalData).distinct().map(LinkedProcess::personalData).toList())
                .with("dpv:hasDataController", parties.reference(LinkedParties.CONTROLLER))
                .with("dpv:hasRecipient", channels.stream().flatMap(channel -> parties.recipients(channel).stream())
                        .map(Members::map).distinct().toList())
                .with("dpv:hasStorageCondition", List.of(
                        Members.of("@type", "dpv:StorageLocation").with("dpv:hasLocation", location),
                        retention(record)))
                .with("dpv:hasLocation", location)
                .with("dpv:hasJurisdiction", "loc:" + settings.jurisdiction())
                .with("dpv:hasConsentControl", Members.of("@type", "dpv:WithdrawConsent").with("dpv:isExercisedAt", waysOut()))
                .with("dpv:hasRight", RIGHTS.stream().map(this::right).toList())
                .with("dpv:hasAuthority", parties.authority());
    }

    private List<Members> purposes(@Nullable PurposeKey key) {
        return key == null ? purposes.all().stream().map(LinkedProcess::purpose).toList() : List.of(purpose(key, purposes.find(key)));
    }

    private static Members purpose(Purpose purpose) {
        return purpose(purpose.key(), Optional.of(purpose));
    }

    /** Editorial newsletters are marketing as well (C-654/23). */
    private static Members purpose(PurposeKey key, Optional<Purpose> known) {
        return Members.of("@type", List.of("dpv:Purpose", "dpv:DirectMarketing"))
                .with("dct:identifier", key.value())
                .with("dct:title", known.map(Purpose::title).orElse(null))
                .with("dct:description", known.map(Purpose::description).orElse(null));
    }

    private static Members personalData(String type) {
        return Members.of("@type", List.of("dpv:PersonalData", type)).with("dpv:hasNecessity", "dpv:Optional");
    }

    private Members retention(ScopeRecord record) {
        @Nullable
        LocalDate last = record.choices().reversed().stream().map(choice -> choice.entry().usableUntil()).filter(Objects::nonNull)
                .findFirst().orElse(null);
        return Members.of("@type", List.of("dpv:StorageDuration", "dpv:StorageDeletion"))
                .with("dpv:hasDuration", periods.communications().toString())
                .with("hub:countedFrom", "last activity of the person")
                .with("hub:lastDayOfUse", last == null ? null : last.toString());
    }

    private List<String> waysOut() {
        return List.of(links.preferences(), "mailto:" + company.dpoEmail(), company.postalAddress());
    }

    private Members right(String article) {
        String where = article.equals("A77") ? "https://www.cnil.fr/" : "mailto:" + company.dpoEmail();
        return Members.of("@type", List.of("dpv:DataSubjectRight", "eu-gdpr:" + article)).with("dpv:isExercisedAt", where);
    }

    private static List<String> channels(Scope scope) {
        return scope.channel() == null ? Arrays.stream(Channel.values()).map(Channel::name).toList() : List.of(scope.channel().name());
    }
}
