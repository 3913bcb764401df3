package eu.consenthub.notifier.permission;

import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.stereotype.Component;

/** Makes the container of the consent feed keep its place in the database only: nothing is ever committed to Kafka. */
@Component
class FeedContainer implements ContainerPostProcessor<String, byte[], ConcurrentMessageListenerContainer<String, byte[]>> {

    private final FeedAssignmentListener assignments;

    FeedContainer(FeedAssignmentListener assignments) {
        this.assignments = assignments;
    }

    @Override
    public void postProcess(ConcurrentMessageListenerContainer<String, byte[]> container) {
        container.getContainerProperties().setAckMode(AckMode.MANUAL);
        container.getContainerProperties().setConsumerRebalanceListener(assignments);
    }
}
