package eu.consenthub.localstack.kafka;

import java.nio.file.Path;

/** A process that starts a broker, has a record acknowledged, says so, and waits to be killed. */
final class KilledBroker {

    private KilledBroker() {}

    @SuppressWarnings("resource") // the point is that nobody closes it
    public static void main(String[] arguments) throws Exception {
        LocalKafka kafka = LocalKafka.start(Path.of(arguments[0]), 0);
        LocalKafkaTest.createTopic(kafka);
        LocalKafkaTest.send(kafka, "before the kill");
        System.out.println("acknowledged");
        Thread.sleep(Long.MAX_VALUE);
    }
}
