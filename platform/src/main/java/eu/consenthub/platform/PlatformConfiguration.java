package eu.consenthub.platform;

import eu.consenthub.platform.kafka.KafkaConfiguration;
import eu.consenthub.platform.link.LinkConfiguration;
import eu.consenthub.platform.outbox.OutboxConfiguration;
import eu.consenthub.platform.security.StaffSecurity;
import eu.consenthub.platform.sql.SqlConfiguration;
import eu.consenthub.platform.time.TimeConfiguration;
import eu.consenthub.platform.web.WebConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All rooms of the platform; a service imports it as a whole, or only the rooms it wants. */
@Configuration(proxyBeanMethods = false)
@Import({
        TimeConfiguration.class,
        SqlConfiguration.class,
        LinkConfiguration.class,
        WebConfiguration.class,
        StaffSecurity.class,
        KafkaConfiguration.class,
        OutboxConfiguration.class})
public class PlatformConfiguration {}
