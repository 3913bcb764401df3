package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Form;
import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.outcome.Suppression;
import eu.consenthub.localstack.sandbox.outcome.SuppressionList;
import eu.consenthub.localstack.sandbox.outcome.Suppressions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suppression lists as the vendor lists, adds and deletes them. */
final class SuppressionsApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 1000;

    private final Suppressions suppressions;
    private final Clock clock;

    SuppressionsApi(Suppressions suppressions, Clock clock) {
        this.suppressions = suppressions;
        this.clock = clock;
    }

    Reply answer(Request request, String domain, SuppressionList list) {
        boolean one = request.path().size() == 4;
        return switch (request.method()) {
            case "GET" -> one ? find(domain, list, request.path().getLast()) : all(request, domain, list);
            case "POST" -> one ? notAllowed() : add(request, domain, list);
            case "DELETE" -> one ? delete(domain, list, request.path().getLast()) : clear(domain, list);
            default -> notAllowed();
        };
    }

    private Reply all(Request request, String domain, SuppressionList list) {
        List<Suppression> entries = suppressions.all(domain, list);
        int limit = request.number("limit", 100, 1, MOST);
        int offset = request.number("offset", 0, 0, Integer.MAX_VALUE);
        String base = "http://" + request.header("Host") + "/v3/" + domain + "/" + list.path() + "?limit=" + limit + "&offset=";
        Map<String, String> paging = new LinkedHashMap<>();
        paging.put("first", base + 0);
        paging.put("next", base + Math.min(entries.size(), offset + limit));
        paging.put("previous", base + Math.max(0, offset - limit));
        paging.put("last", base + Math.max(0, entries.size() - limit));
        return Reply.json(200, Map.of("items",
                entries.stream().skip(offset).limit(limit).map(entry -> item(list, entry)).toList(), "paging", paging));
    }

    private Reply find(String domain, SuppressionList list, String address) {
        return suppressions.find(domain, list, address)
                .map(entry -> Reply.json(200, item(list, entry)))
                .orElseGet(() -> Reply.json(404, Map.of("message", "Address not found in " + list.path() + " table")));
    }

    private Reply add(Request request, String domain, SuppressionList list) {
        List<Suppression> added;
        try {
            added = request.header("Content-Type").startsWith("application/json") ? fromJson(request) : fromForm(request);
        } catch (IllegalArgumentException | JacksonException e) {
            return VendorRefusal.bad("Invalid format of the request body").reply();
        }
        if (added.isEmpty() || added.size() > MOST || added.stream().anyMatch(entry -> entry.address().isBlank())) {
            return VendorRefusal.bad("address is required; at most " + MOST + " at once").reply();
        }
        suppressions.add(domain, list, added);
        return added.size() == 1
                ? Reply.json(200, Map.of("message", "Address has been added to the " + list.path() + " table", "address",
                        added.getFirst().address()))
                : Reply.json(200, Map.of("message", added.size() + " addresses have been added to the " + list.path() + " table"));
    }

    private Reply delete(String domain, SuppressionList list, String address) {
        return suppressions.remove(domain, list, address)
                ? Reply.json(200, Map.of("message", "Address has been removed", "address", address))
                : Reply.json(404, Map.of("message", "Address not found in " + list.path() + " table"));
    }

    private Reply clear(String domain, SuppressionList list) {
        suppressions.clear(domain, list);
        return Reply.json(200, Map.of("message", "Addresses for this domain have been removed"));
    }

    private List<Suppression> fromJson(Request request) {
        List<Suppression> read = new ArrayList<>();
        for (JsonNode node : JSON.readTree(request.body())) {
            read.add(new Suppression(node.path("address").asString(""), node.path("code").asString("550"),
                    node.path("error").asString(""), List.of("*"), clock.instant()));
        }
        return read;
    }

    private List<Suppression> fromForm(Request request) {
        Form form = Form.read(request);
        return List.of(new Suppression(form.first("address").orElse(""), form.first("code").orElse("550"),
                form.first("error").orElse(""), List.of(form.first("tag").orElse("*")), clock.instant()));
    }

    private static Map<String, Object> item(SuppressionList list, Suppression entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("address", entry.address());
        switch (list) {
            case BOUNCES -> {
                item.put("code", entry.code());
                item.put("error", entry.error());
            }
            case UNSUBSCRIBES -> item.put("tags", entry.tags());
            case COMPLAINTS -> item.put("count", 1);
        }
        item.put("created_at",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(entry.createdAt().atOffset(ZoneOffset.UTC)).replace("GMT", "UTC"));
        return item;
    }

    private static Reply notAllowed() {
        return Reply.json(405, Map.of("message", "Method Not Allowed"));
    }
}
