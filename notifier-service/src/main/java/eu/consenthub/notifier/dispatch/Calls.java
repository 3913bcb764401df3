package eu.consenthub.notifier.dispatch;

import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Calls the provider on virtual threads: its client blocks, and an event loop must not. */
@Component
final class Calls implements DisposableBean {

    private final MailSender sender;
    private final Scheduler threads = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "hand-over");

    Calls(MailSender sender) {
        this.sender = sender;
    }

    int largestBatch() {
        return sender.largestBatch();
    }

    /** The batch is built there as well: hundreds of links are signed for it. */
    Mono<HandOver> send(Supplier<MailBatch> batch) {
        return Mono.fromCallable(() -> sender.send(batch.get()))
                .subscribeOn(threads);
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
