package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Publishes texts: a new version, a further language of one, or, told again, what is there already. */
@Component
final class WordingPublisher {

    record Published(StoredWording stored, boolean isNew) {}

    private final WordingTexts texts;
    private final PublishedWordings published;
    private final Purposes purposes;

    private final TransactionalOperator transaction;

    WordingPublisher(WordingTexts texts, PublishedWordings published, Purposes purposes, TransactionalOperator transaction) {
        this.texts = texts;
        this.published = published;
        this.purposes = purposes;
        this.transaction = transaction;
    }

    /** @throws Problem 409 {@code WORDING_IMMUTABLE} when the version has another text, or asks for something else */
    Mono<Published> publish(WordingRequest request) {
        List<PurposeKey> named = purposes(request.purposes());
        return version(request)
                .flatMap(version -> before(request, version)
                        .flatMap(before -> add(wording(request, version), declaration(request, named, before, version))))
                .as(transaction::transactional)
                .doOnNext(done -> published.remember(done.stored()));
    }

    private Mono<Integer> version(WordingRequest request) {
        return request.version() != null
                ? Mono.just(request.version())
                : texts.latest(Objects.requireNonNull(request.id()), Integer.MAX_VALUE)
                        .map(latest -> latest.version() + 1)
                        .defaultIfEmpty(1);
    }

    /** The version itself, when it has a language already; else the one before it. */
    private Mono<DeclaredVersion> before(WordingRequest request, int version) {
        return texts.latest(Objects.requireNonNull(request.id()), version)
                .defaultIfEmpty(new DeclaredVersion(0, Declaration.NONE));
    }

    /** What is left out is as it was; that a change is material is said of one version and not passed on. */
    private static Declaration declaration(WordingRequest request, @Nullable List<PurposeKey> named, DeclaredVersion before, int version) {
        Coverage known = before.declaration().coverage();
        boolean declared = before.version() == version && before.declaration().material();
        return new Declaration(new Coverage(named == null ? known.purposes() : named,
                request.channels() == null ? known.channels() : request.channels()),
                request.material() == null ? declared : request.material());
    }

    private Mono<Published> add(Wording wording, Declaration declaration) {
        return texts.add(wording, declaration)
                .flatMap(isNew -> texts.version(wording.id(), wording.version())
                        .filter(stored -> stored.wording().language().equals(wording.language()))
                        .next()
                        .map(stored -> confirmed(stored, wording, declaration, isNew)));
    }

    /** What is refused here is rolled back, also when somebody else declared the version a moment ago. */
    private static Published confirmed(StoredWording stored, Wording wanted, Declaration declaration, boolean isNew) {
        if (!stored.wording().text().equals(wanted.text())) {
            throw Problem.conflict("WORDING_IMMUTABLE", "A wording never changes",
                    "This version has another text in this language; publish a new version.");
        }
        if (!stored.declaration().equals(declaration)) {
            throw Problem.conflict("WORDING_IMMUTABLE", "A wording never changes",
                    "This version asks for other purposes or channels, or is not as material; publish a new version.");
        }
        return new Published(stored, isNew);
    }

    private @Nullable List<PurposeKey> purposes(@Nullable List<String> keys) {
        if (keys == null) {
            return null;
        }
        boolean known = keys.stream().allMatch(key -> PurposeKey.isValid(key) && purposes.knows(new PurposeKey(key)));
        if (!known) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_PURPOSE", "No such purpose",
                    "A purpose is not in the catalogue.",
                    List.of(new FieldError("purposes", "UNKNOWN_PURPOSE", "A purpose is not in the catalogue.")));
        }
        return keys.stream().map(PurposeKey::new).toList();
    }

    private static Wording wording(WordingRequest request, int version) {
        return new Wording(Objects.requireNonNull(request.id()), version, Objects.requireNonNull(request.language()),
                Objects.requireNonNull(request.text()));
    }
}
