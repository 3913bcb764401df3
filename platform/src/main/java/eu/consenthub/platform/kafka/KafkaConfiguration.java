package eu.consenthub.platform.kafka;

import eu.consenthub.schemas.EventSerde;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Clients, topics, and the container of every {@code @KafkaListener}: {@code void on(List<ConsumerRecord<String, byte[]>> records)}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SerdeSettings.class, TopicSettings.class, KafkaProperties.class})
public class KafkaConfiguration {

    @Bean
    KafkaClients kafkaClients(KafkaProperties properties, @Value("${spring.application.name:hub}") String application) {
        return new KafkaClients(properties, application);
    }

    @Bean
    TopicReadiness topicReadiness(KafkaClients clients) {
        return new TopicReadiness(clients);
    }

    @Bean
    EventSerde eventSerde(SerdeSettings settings) {
        return settings.open();
    }

    @Bean
    DeadLetters deadLetters(KafkaClients clients, MeterRegistry meters) {
        return new DeadLetters(clients, meters);
    }

    @Bean
    ConsumerFactory<String, byte[]> consumerFactory(KafkaClients clients) {
        return new DefaultKafkaConsumerFactory<>(clients.consumerConfig());
    }

    /** Has the name that listeners use when they name none. Offsets are committed after the listener returned for the whole batch. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(ConsumerFactory<String, byte[]> consumers) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.setCommonErrorHandler(neverSkipping());
        factory.getContainerProperties().setAckMode(AckMode.BATCH);
        factory.getContainerProperties().setMissingTopicsFatal(false);
        return factory;
    }

    /** The same batch again, at growing intervals, for ever: going on past a failure would lose a choice. */
    private static DefaultErrorHandler neverSkipping() {
        ExponentialBackOff again = new ExponentialBackOff(100, 2.0);
        again.setMaxInterval(10_000);
        DefaultErrorHandler handler = new DefaultErrorHandler(again);
        // By default some exceptions count as hopeless and their records are dropped after one attempt.
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
