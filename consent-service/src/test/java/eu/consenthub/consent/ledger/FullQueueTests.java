package eu.consenthub.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@DisplayName("When the database stands still")
class FullQueueTests {

    private static final Submission ANY = new Submission(new Target.Known(new ContactId(new UUID(1, 1))), List.of(), ActorRole.CONTACT,
            Method.ONE_CLICK, null, null);

    @Test
    void saysThatItIsBusyInsteadOfTakingMoreThanItCanHoldAndLosesNoneOfTheOthers() {
        LedgerTransaction transaction = mock(LedgerTransaction.class);
        Sinks.Empty<Void> stillness = Sinks.empty();
        when(transaction.attempt(any())).thenAnswer(call -> afterwards(stillness, call.getArgument(0)));
        GroupCommit commands = new GroupCommit(transaction);
        List<Outcome> answered = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();

        for (int i = 0; i < 10_010; i++) {
            commands.submit(ANY).subscribe(answered::add, refused::add);
        }
        stillness.tryEmitEmpty();

        assertThat(refused).hasSize(8)
                .allSatisfy(failure -> assertThat(((Problem) failure).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        assertThat(answered).hasSize(10_002);
    }

    private static Mono<List<Outcome>> afterwards(Sinks.Empty<Void> stillness, List<Submission> submissions) {
        List<Outcome> outcomes = submissions.stream().<Outcome>map(one -> new Outcome.Unchanged(new ContactId(new UUID(1, 1)))).toList();
        return stillness.asMono().thenReturn(outcomes);
    }
}
