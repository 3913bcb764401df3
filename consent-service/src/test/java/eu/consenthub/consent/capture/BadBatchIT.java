package eu.consenthub.consent.capture;

import static eu.consenthub.consent.capture.BadInputIT.get;
import static eu.consenthub.consent.capture.BadInputIT.post;
import static eu.consenthub.consent.capture.BadInputIT.rule;
import static eu.consenthub.consent.capture.BadInputIT.staff;

import eu.consenthub.consent.capture.BadInputIT.Case;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** What is asked about many at once, and lists, against what must not get in: one line a case. */
class BadBatchIT {

    private static final String LONG = "x".repeat(5_000);

    @ParameterizedTest(name = "{0}")
    @MethodSource({"batches", "lists"})
    void isRefusedWithAStableCode(Case bad) {
        BadInputIT.refuses(bad);
    }

    static Stream<Case> batches() {
        String contacts = "\"contacts\":[{\"contactId\":\"00000000-0000-4000-8000-000000000000\"}]";
        String many = "{},".repeat(1000) + "{}";
        return Stream.of(
                post("/api/decisions", "{\"channel\":\"EMAIL\"," + contacts + "}", "purpose", "REQUIRED"),
                post("/api/decisions", "{\"purpose\":\"newsletter\"," + contacts + "}", "channel", "REQUIRED"),
                post("/api/decisions", "{\"purpose\":\"newsletter\",\"channel\":\"FAX\"," + contacts + "}", "channel", "UNKNOWN_VALUE"),
                post("/api/decisions", "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\"}", "contacts", "REQUIRED"),
                post("/api/decisions", "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"contacts\":[]}", "contacts", "TOO_FEW"),
                post("/api/decisions", "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"contacts\":[" + many + "]}", "contacts",
                        "TOO_MANY"),
                post("/api/decisions", "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"contacts\":{}}", "contacts", "WRONG_TYPE"),
                post("/api/decisions",
                        "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"at\":\"2023-02-29T00:00:00Z\"," + contacts + "}",
                        "at", "INVALID_DATE"),
                post("/api/decisions", "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"colour\":1," + contacts + "}", "colour",
                        "UNKNOWN_FIELD"),
                post("/api/decisions", "[]", "", "WRONG_TYPE"),
                rule("/api/decisions", "{\"purpose\":\"lottery\",\"channel\":\"EMAIL\"," + contacts + "}", 422, "UNKNOWN_PURPOSE",
                        "purpose"),
                rule("/api/decisions", "{\"purpose\":\"The Lottery\",\"channel\":\"EMAIL\"," + contacts + "}", 422, "UNKNOWN_PURPOSE",
                        "purpose"),
                new Case("integration", HttpMethod.POST, "/api/decisions", "{\"purpose\":", 400, "MALFORMED_JSON", null, null));
    }

    static Stream<Case> lists() {
        String list = "\"purpose\":\"newsletter\",\"channel\":\"PHONE\",\"reason\":\"calls\"";
        return Stream.of(
                staff("/api/lists", "{\"channel\":\"PHONE\",\"reason\":\"calls\"}", "purpose", "REQUIRED"),
                staff("/api/lists", "{\"purpose\":\"newsletter\",\"reason\":\"calls\"}", "channel", "REQUIRED"),
                staff("/api/lists", "{\"purpose\":\"newsletter\",\"channel\":\"PHONE\"}", "reason", "REQUIRED"),
                staff("/api/lists", "{\"purpose\":\"newsletter\",\"channel\":\"PHONE\",\"reason\":\" \"}", "reason", "REQUIRED"),
                staff("/api/lists", "{\"purpose\":\"newsletter\",\"channel\":\"PHONE\",\"reason\":\"" + LONG + "\"}", "reason",
                        "TOO_LONG"),
                staff("/api/lists", "{\"purpose\":\"newsletter\",\"channel\":\"FAX\",\"reason\":\"calls\"}", "channel", "UNKNOWN_VALUE"),
                staff("/api/lists", "{" + list + ",\"colour\":1}", "colour", "UNKNOWN_FIELD"),
                staff("/api/lists", "{" + list + ",\"filters\":{\"colours\":[]}}", "filters.colours", "UNKNOWN_FIELD"),
                staff("/api/lists", "{" + list + ",\"filters\":{\"locales\":[\"de\"]}}", "filters.locales[0]", "INVALID_FORMAT"),
                staff("/api/lists", "{" + list + ",\"filters\":{\"relationships\":[\"good friend\"]}}", "filters.relationships[0]",
                        "INVALID_FORMAT"),
                staff("/api/lists", "{" + list + ",\"filters\":{\"audiences\":[\"ROBOT\"]}}", "filters.audiences[0]", "UNKNOWN_VALUE"),
                staff("/api/lists", "{" + list + ",\"filters\":{\"tags\":\"x\"}}", "filters.tags", "WRONG_TYPE"),
                staff("/api/lists", "", "", "REQUIRED"),
                new Case("marketing", HttpMethod.POST, "/api/lists", "{" + list.replace("newsletter", "lottery") + "}", 422,
                        "UNKNOWN_PURPOSE", "purpose", "UNKNOWN_PURPOSE"),
                new Case("marketing", HttpMethod.POST, "/api/lists", "{" + list.replace("PHONE", "EMAIL") + "}", 422,
                        "CHANNEL_NOT_LISTED", "channel", "CHANNEL_NOT_LISTED"),
                get("dpo", "/api/lists?limit=501", 400, "INVALID_INPUT", "limit", "OUT_OF_RANGE"),
                get("dpo", "/api/lists?after=zzz", 400, "INVALID_INPUT", "after", "INVALID_CURSOR"));
    }
}
