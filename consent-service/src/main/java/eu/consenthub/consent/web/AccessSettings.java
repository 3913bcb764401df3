package eu.consenthub.consent.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is open to everybody beyond the pages of contacts.
 *
 * @param openManagement health, metrics and the API description without credentials; for a local stack only
 */
@ConfigurationProperties("hub.access")
record AccessSettings(boolean openManagement) {}
