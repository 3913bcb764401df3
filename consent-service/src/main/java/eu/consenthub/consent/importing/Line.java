package eu.consenthub.consent.importing;

import eu.consenthub.consent.importing.Column.OfAct;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One record of the file, its values by column, without the spaces around them; what is not there is empty. */
record Line(long number, Map<Field, String> fields, Map<OfAct, String> acts) {

    static Line of(long number, Header header, List<String> values) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Map<OfAct, String> acts = new LinkedHashMap<>();
        for (int index = 0; index < values.size(); index++) {
            String value = values.get(index).strip();
            switch (header.columns().get(index)) {
                case Field field -> fields.put(field, value);
                case OfAct act -> acts.put(act, value);
            }
        }
        return new Line(number, fields, acts);
    }

    String value(Field field) {
        return fields.getOrDefault(field, "");
    }
}
