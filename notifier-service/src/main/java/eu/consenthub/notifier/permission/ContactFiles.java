package eu.consenthub.notifier.permission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The files of contacts: profile and standings together. */
@Component
class ContactFiles {

    private final Profiles profiles;
    private final Standings standings;

    ContactFiles(Profiles profiles, Standings standings) {
        this.profiles = profiles;
        this.standings = standings;
    }

    /** The files of these contacts by id; contacts not known yet are missing. */
    Mono<Map<UUID, ContactFile>> load(Collection<UUID> contactIds) {
        UUID[] ids = contactIds.toArray(UUID[]::new);
        return profiles.load(ids)
                .collectMap(file -> file.contactId)
                .flatMap(files -> recall(files, ids));
    }

    /** Stores what was changed. */
    Mono<Void> save(Collection<ContactFile> files) {
        List<ContactFile> all = List.copyOf(files);
        return profiles.save(all)
                .then(standings.save(all));
    }

    private Mono<Map<UUID, ContactFile>> recall(Map<UUID, ContactFile> files, UUID[] ids) {
        return standings.load(ids)
                .doOnNext(stored -> stored.into(files))
                .then(Mono.just(files));
    }
}
