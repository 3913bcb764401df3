package eu.consenthub.consent.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSplitterTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void cutsTheSameRecordsHoweverTheBytesArrive(int piece) {
        List<RawRecord> records = records("a;b\r\n\"x;\n\"\"y\";é\r\rz;\n\nlast;1", piece);
        assertThat(records.stream().map(record -> record.text().orElse("?"))).filteredOn(text -> !text.isEmpty())
                .containsExactly("a;b", "\"x;\n\"\"y\";é", "z;", "last;1");
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        List<RawRecord> records = records("a\n\"one\ntwo\nthree\"\n\nb\n", 1000);
        assertThat(records.stream().map(RawRecord::line)).containsExactly(1L, 2L, 6L);
    }

    @Test
    void losesOneLineToAQuoteThatIsNeverClosed() {
        List<RawRecord> records = records("a;b\n\"open;1\n" + "c;d\n".repeat(100), 1000);
        assertThat(records).hasSize(102);
        assertThat(records.get(1).text()).isEmpty();
        assertThat(records.stream().filter(record -> record.text().isEmpty())).hasSize(1);
        assertThat(records.get(101).line()).isEqualTo(102);
    }

    @Test
    void losesOneLineToAnOpenQuoteNearTheEnd() {
        List<RawRecord> records = records("a;b\n\"open;1\nc;d\ne;f\n", 1000);
        assertThat(records.stream().map(record -> record.text().orElse("?"))).containsExactly("a;b", "?", "c;d", "e;f");
    }

    @Test
    void givesUpALineThatNeverEndsAndGoesOnAfterIt() {
        List<RawRecord> records = records("a;b\n" + "x".repeat(3 * RecordSplitter.MOST_BYTES) + "\nc;d\n", 4096);
        assertThat(records.stream().map(record -> record.text().orElse("?"))).containsExactly("a;b", "?", "c;d");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        RecordSplitter splitter = new RecordSplitter(';', FilePosition.START);
        List<RawRecord> records = splitter.feed("a;é\nb;c\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(records.get(0).text()).isEmpty();
        assertThat(records.get(1).text()).contains("b;c");
    }

    @Test
    void goesOnFromTheEndOfAnyRecord() {
        String file = "a;b\r\n\"open;1\n" + "\"q\nr\";d\nx\ry\n".repeat(20);
        List<RawRecord> all = records(file, 1000);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        for (int done = 0; done < all.size(); done++) {
            FilePosition from = all.get(done).end();
            RecordSplitter splitter = new RecordSplitter(';', from);
            List<RawRecord> rest = new ArrayList<>(splitter.feed(java.util.Arrays.copyOfRange(bytes, (int) from.offset(), bytes.length)));
            rest.addAll(splitter.finish());
            assertThat(rest).isEqualTo(all.subList(done + 1, all.size()));
        }
    }

    private static List<RawRecord> records(String file, int piece) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        RecordSplitter splitter = new RecordSplitter(';', FilePosition.START);
        List<RawRecord> records = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += piece) {
            records.addAll(splitter.feed(java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
        }
        records.addAll(splitter.finish());
        return records;
    }
}
