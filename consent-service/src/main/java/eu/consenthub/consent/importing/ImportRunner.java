package eu.consenthub.consent.importing;

import eu.consenthub.consent.importing.Batch.Step;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.policy.Policy;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Takes one claimed import in, batch by batch in the order of the file, while the next batches are being read and prepared. */
@Component
class ImportRunner {

    private static final int BATCHES_AHEAD = 2;
    private static final int BATCHES_UNDER_WAY = 2;

    private final StoredFiles files;
    private final ImportProgress progress;
    private final Leases leases;
    private final ConsentCommands commands;
    private final HeaderReader headers;
    private final Mappings mappings;
    private final Policy policy;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRunner(StoredFiles files, ImportProgress progress, Leases leases, ConsentCommands commands, HeaderReader headers,
            Mappings mappings, Policy policy, ImportSettings settings, Clock clock) {
        this.files = files;
        this.progress = progress;
        this.leases = leases;
        this.commands = commands;
        this.headers = headers;
        this.mappings = mappings;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param reading the one thread on which lines are read */
    Mono<Void> run(Claim claim, Scheduler reading) {
        return files.chunk(claim.importId(), 0)
                .map(beginning -> header(claim, beginning))
                .flatMapMany(header -> batches(claim, header, reading))
                .transform(batches -> inTurn(claim, batches))
                .then(Mono.defer(() -> leases.complete(claim, clock.instant())));
    }

    private Flux<Batch> batches(Claim claim, Header header, Scheduler reading) {
        LineReader reader = new LineReader(claim.importId(), header, policy, claim.receivedAt());
        ImportRun run = new ImportRun(claim, header, reader);
        int first = ImportRun.firstChunk(claim);
        Flux<Step> lines = Flux.range(first, ImportRun.chunks(claim) - first)
                .concatMap(seq -> files.chunk(claim.importId(), seq)
                        .publishOn(reading)
                        .map(chunk -> run.read(seq, chunk)), 1)
                .concatWith(Mono.fromSupplier(run::finish))
                .concatMapIterable(steps -> steps, 1);
        return lines.buffer(settings.batch())
                .map(Batch::new)
                .publishOn(reading, BATCHES_AHEAD);
    }

    /** The next batch is prepared while the one before it is written; they are committed in the order of the file. */
    private Flux<Void> inTurn(Claim claim, Flux<Batch> batches) {
        return Flux.defer(() -> {
            Turns turns = new Turns();
            return batches.flatMapSequential(batch -> turns.take(batch, turn -> record(claim, batch, turn)), BATCHES_UNDER_WAY, 1);
        });
    }

    private Mono<Void> record(Claim claim, Batch batch, Turns.Turn turn) {
        Function<List<Outcome>, Mono<Void>> advance = outcomes -> progress.advance(claim, batch.tally(outcomes), clock.instant());
        Mono<List<Outcome>> recorded = turn.aboutOthers()
                ? commands.submitAllInTurn(batch.submissions(), turn.come(), advance)
                : turn.come().then(Mono.defer(() -> commands.submitAll(batch.submissions(), advance)));
        return recorded.then();
    }

    private Header header(Claim claim, byte[] beginning) {
        return switch (headers.read(beginning, mappings.read(claim.mapping()))) {
            case HeaderReading.Understood understood -> understood.header();
            case HeaderReading.Refused refused -> throw new IllegalStateException("The header was understood once: " + refused.faults());
        };
    }
}
