package eu.consenthub.verifier.file;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.verifier.chain.ChainEnd;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainEndsTests {

    private final ChainEnds ends = new ChainEnds();

    @Test
    void keepsEveryContactApart() {
        for (int i = 1; i <= 20_000; i++) {
            ends.put(contact(i), end(i));
            ends.put(contact(i), end(i + 1));
        }

        assertThat(ends.size()).isEqualTo(20_000);
        for (int i = 1; i <= 20_000; i++) {
            assertThat(ends.of(contact(i))).usingRecursiveComparison().isEqualTo(end(i + 1));
        }
        assertThat(ends.of(contact(20_001))).isSameAs(ChainEnd.NONE);
    }

    @Test
    void knowsWhoseHeadWasNotSeen() {
        for (int i = 1; i <= 100; i++) {
            ends.put(contact(i), end(i));
        }
        for (int i = 1; i <= 98; i++) {
            ends.headed(contact(i));
        }
        Set<UUID> without = new HashSet<>();
        ends.forEachWithoutHead((contact, end) -> without.add(contact));

        assertThat(without).containsExactlyInAnyOrder(contact(99), contact(100));
    }

    /** Ids that fall upon each other in a small table. */
    private static UUID contact(int number) {
        return new UUID(number, (long) number << 40 | number & 7);
    }

    private static ChainEnd end(int number) {
        return new ChainEnd(number, ByteBuffer.allocate(32).putLong(24, number).array(), number * 3L);
    }
}
