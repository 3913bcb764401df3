package eu.consenthub.notifier.permission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Applies the consent feed to the tables, each event once; rows and position move in one transaction. */
@Component
class PermissionProjection {

    private final FeedPositions positions;
    private final ContactFiles files;
    private final List<EndedPermissions> watchers;
    private final TransactionalOperator transaction;

    PermissionProjection(
            FeedPositions positions,
            ContactFiles files,
            ObjectProvider<EndedPermissions> watchers,
            TransactionalOperator transaction) {
        this.positions = positions;
        this.files = files;
        this.watchers = watchers.orderedStream().toList();
        this.transaction = transaction;
    }

    /**
     * Applies records in the order given; those at or before the stored position are left out.
     *
     * @return what was done, after commit
     * @throws IllegalStateException through the result when a partition has no position: the tables were emptied under a running service
     */
    Mono<AppliedBatch> apply(List<FeedRecord> records) {
        Set<Integer> partitions = records.stream()
                .map(FeedRecord::partition)
                .collect(Collectors.toSet());
        return positions.lock(partitions)
                .flatMap(applied -> applyAfter(applied, partitions, records))
                .as(transaction::transactional);
    }

    private Mono<AppliedBatch> applyAfter(Map<Integer, Long> applied, Set<Integer> partitions, List<FeedRecord> records) {
        if (!applied.keySet().containsAll(partitions)) {
            return Mono.error(new IllegalStateException(
                    "No position is known for one of the partitions " + partitions + "; restart to read the feed anew"));
        }
        AppliedBatch batch = new AppliedBatch(applied);
        List<FeedRecord> news = batch.unseen(records);
        return files.load(contacts(news))
                .doOnNext(known -> batch.fold(known, news))
                .then(Mono.defer(() -> store(batch)))
                .thenReturn(batch);
    }

    private Mono<Void> store(AppliedBatch batch) {
        Collection<ContactFile> changed = batch.changedFiles();
        return (changed.isEmpty() ? Mono.<Void>empty() : files.save(changed))
                .then(positions.advance(batch.positions()))
                .then(tell(batch));
    }

    private Mono<Void> tell(AppliedBatch batch) {
        return batch.endings().isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(watchers)
                        .concatMap(watcher -> watcher.ended(batch.endings()))
                        .then();
    }

    private static Set<UUID> contacts(List<FeedRecord> records) {
        return records.stream()
                .flatMap(record -> Stream.ofNullable(record.event()))
                .map(event -> event.contactId())
                .collect(Collectors.toSet());
    }
}
