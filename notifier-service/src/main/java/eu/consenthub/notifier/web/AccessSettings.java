package eu.consenthub.notifier.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is open to everybody beyond the provider's webhooks.
 *
 * @param openManagement metrics, the relay's switch and the API description without credentials; for a local stack only
 */
@ConfigurationProperties("hub.access")
record AccessSettings(boolean openManagement) {}
