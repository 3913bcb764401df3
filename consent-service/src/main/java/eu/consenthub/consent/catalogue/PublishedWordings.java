package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.policy.Wordings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All wordings in memory; they never change, so what is here is right, and what is not here may still have been published by
 * another instance: {@link #learn} looks it up. Public because every room that takes acts in learns what they name.
 */
@Component
@DependsOnDatabaseInitialization
public final class PublishedWordings implements Wordings, InitializingBean {

    private final Map<Key, Known> known = new ConcurrentHashMap<>();
    private final WordingTexts texts;

    PublishedWordings(WordingTexts texts) {
        this.texts = texts;
    }

    /** At start there is nobody else to keep waiting. */
    @Override
    public void afterPropertiesSet() {
        texts.all()
                .doOnNext(this::remember)
                .then()
                .toFuture()
                .join();
    }

    @Override
    public Optional<WordingReference> find(String id, int version, String language) {
        return Optional.ofNullable(known.get(new Key(id, version, language))).map(Known::reference);
    }

    /** False for a text that was not learnt: nobody can have found it here. */
    @Override
    public boolean cover(WordingReference wording, PurposeKey purpose, Channel channel) {
        Known text = known.get(new Key(wording.id(), wording.version(), wording.language()));
        return text != null && text.coverage().includes(purpose, channel);
    }

    /** Completes when {@link #find} knows of this version all that the database knows. */
    public Mono<Void> learn(String id, int version) {
        if (knows(id, version)) {
            return Mono.empty();
        }
        return texts.version(id, version)
                .doOnNext(this::remember)
                .then();
    }

    /** A text itself, to the letter; public because the pages show it before anybody agrees to it. Empty when there is none. */
    public Mono<Wording> text(String id, int version, String language) {
        return texts.version(id, version)
                .map(StoredWording::wording)
                .filter(wording -> wording.language().equals(language))
                .next();
    }

    /** The newest version of a text in a language: what a form shows today. Empty when there is none, or only what a material change has overtaken. */
    public Mono<Wording> newest(String id, String language) {
        return texts.newest(id, language)
                .doOnNext(this::remember)
                .map(StoredWording::wording);
    }

    /** May a yes still rest on this version? Not when a material one came after it (CONS-4). */
    public Mono<Boolean> carries(String id, int version) {
        return texts.carries(id, version);
    }

    /** The versions that a material one came after; consents given to them have to be asked for anew (CONS-4). */
    public Flux<SupersededVersion> superseded() {
        return texts.superseded();
    }

    void remember(StoredWording stored) {
        Wording wording = stored.wording();
        known.put(new Key(wording.id(), wording.version(), wording.language()),
                new Known(wording.reference(), stored.declaration().coverage()));
    }

    private boolean knows(String id, int version) {
        return known.containsKey(new Key(id, version, "fr")) && known.containsKey(new Key(id, version, "en"));
    }

    private record Key(String id, int version, String language) {}

    private record Known(WordingReference reference, Coverage coverage) {}
}
