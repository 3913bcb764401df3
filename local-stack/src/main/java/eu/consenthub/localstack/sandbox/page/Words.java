package eu.consenthub.localstack.sandbox.page;

import eu.consenthub.localstack.sandbox.mail.EventKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the inbox says things. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private Words() {}

    /** Thousands apart by a thin space. */
    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number).replace(',', '\u202f');
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String state(EventKind kind) {
        return switch (kind) {
            case ACCEPTED -> "Accepted";
            case DELIVERED -> "Delivered";
            case PERMANENT_FAIL -> "Failed";
            case TEMPORARY_FAIL -> "Deferred";
            case OPENED -> "Opened";
            case CLICKED -> "Clicked";
            case UNSUBSCRIBED -> "Unsubscribed";
            case COMPLAINED -> "Complaint";
        };
    }

    static String tone(EventKind kind) {
        return switch (kind) {
            case DELIVERED, OPENED, CLICKED -> "good";
            case PERMANENT_FAIL, COMPLAINED -> "bad";
            case TEMPORARY_FAIL, UNSUBSCRIBED -> "soft";
            case ACCEPTED -> "plain";
        };
    }
}
