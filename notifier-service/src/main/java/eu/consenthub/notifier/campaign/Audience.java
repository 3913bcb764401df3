package eu.consenthub.notifier.campaign;

import java.util.List;

/**
 * Whom a campaign is meant for: contacts that have one of the locales, one of the relationships and one of the tags.
 * An empty list asks nothing. Public as part of {@link Campaign}.
 */
public record Audience(List<String> locales, List<String> relationships, List<String> tags) {}
