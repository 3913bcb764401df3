package eu.consenthub.notifier.contract;

/** What the last act left for one purpose and channel; {@code NONE} when there was none. Public as part of {@link Fact}. */
public enum PermissionStatus {
    NONE, GIVEN, INFORMED, REFUSED, WITHDRAWN, OBJECTED, EXPIRED, INVALIDATED
}
