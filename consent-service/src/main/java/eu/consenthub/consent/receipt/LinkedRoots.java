package eu.consenthub.consent.receipt;

import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.root.SignedRoot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed roots that a receipt carries, each once, and how its events stand to them. */
final class LinkedRoots {

    private LinkedRoots() {}

    static List<Members> of(List<SignedRoot> roots) {
        return roots.stream().map(LinkedRoots::root).toList();
    }

    /** Adds to an event what is known of it; nothing where no roots are kept. */
    static Members add(Members event, String leaf, @Nullable Inclusion inclusion) {
        return switch (inclusion) {
            case null -> event;
            case Inclusion.Under under -> event.with("hub:inclusionProof", Members.of("@type", "hub:InclusionProof")
                    .with("hub:leaf", leaf)
                    .with("hub:leafIndex", under.proof().index())
                    .with("hub:path", under.proof().path().stream().map(Digests::hex).toList())
                    .with("hub:signedRoot", id(under.day())));
            case Inclusion.NotYet later -> event.with("hub:rootPending", Members.of("@type", "hub:RootPending")
                    .with("hub:day", later.day().toString())
                    .with("hub:rootDueAt", later.dueAt().toString()));
            case Inclusion.Contradicted contradicted -> event.with("hub:rootContradicted", Members.of("@type", "hub:RootContradicted")
                    .with("hub:day", contradicted.day().toString()));
        };
    }

    private static Members root(SignedRoot root) {
        RootStatement statement = root.statement();
        return Members.of("@id", id(statement.day()))
                .with("@type", "hub:SignedRoot")
                .with("hub:day", statement.day().toString())
                .with("hub:treeSize", statement.treeSize())
                .with("hub:rootHash", Digests.hex(statement.rootHash()))
                .with("hub:previousRootHash", Digests.hex(statement.previousRootHash()))
                .with("hub:jws", root.jws());
    }

    /** Within the receipt. */
    private static String id(LocalDate day) {
        return "_:root-" + day;
    }
}
