package eu.consenthub.consent.proof;

import eu.consenthub.consent.sql.Fields;
import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.SignedRoot;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The kept subtrees of closed days. */
@Component
class Subtrees {

    /** Those beside the way from the entry at this position up to the root: all low ones under the same high one, and all high ones. */
    private static final String AROUND = """
            WITH around AS (
                SELECT number / 256 * 256 AS first
                FROM ledger_root_node
                WHERE day = :day
                    AND height = 8
                    AND first_position <= :position
                ORDER BY first_position DESC
                LIMIT 1)
            SELECT height, number, first_position, hash
            FROM ledger_root_node
            WHERE day = :day
                AND height = 8
                AND number >= (SELECT first FROM around)
                AND number < (SELECT first FROM around) + 256
            UNION ALL
            SELECT height, number, first_position, hash
            FROM ledger_root_node
            WHERE day = :day
                AND height = 16
            ORDER BY height, number
            """;

    private static final String WITHOUT = """
            SELECT day, tree_size, first_position, last_position, root_hash, previous_root_hash, created_at, ledger, jws
            FROM ledger_root
            WHERE tree_size > 0
                AND NOT EXISTS (SELECT 1 FROM ledger_root_node n WHERE n.day = ledger_root.day)
            ORDER BY day
            """;

    private static final String KEPT = """
            SELECT EXISTS (SELECT 1 FROM ledger_root_node WHERE day = :day) AS kept
            """;

    /** Another instance may have kept them as well; they are the same. */
    private static final String INSERT = """
            INSERT INTO ledger_root_node (day, height, number, first_position, hash)
            SELECT :day, height, number, first_position, decode(hash, 'hex')
            FROM unnest(:heights, :numbers, :positions, :hashes) AS n (height, number, first_position, hash)
            ON CONFLICT (day, height, number) DO NOTHING
            """;

    private final DatabaseClient db;

    Subtrees(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<TreeNode>> around(LocalDate day, long position) {
        return db.sql(AROUND)
                .bind("day", day)
                .bind("position", position)
                .map(Subtrees::node)
                .all()
                .collectList();
    }

    Mono<Boolean> areKept(LocalDate day) {
        return db.sql(KEPT)
                .bind("day", day)
                .map(row -> Fields.flag(row, "kept"))
                .one();
    }

    /** Roots whose subtrees are not kept yet, oldest first. */
    Flux<SignedRoot> missing() {
        return db.sql(WITHOUT).map(Roots::root).all();
    }

    Mono<Void> add(LocalDate day, List<TreeNode> nodes) {
        return db.sql(INSERT)
                .bind("day", day)
                .bind("heights", nodes.stream().map(TreeNode::height).toArray(Integer[]::new))
                .bind("numbers", nodes.stream().map(TreeNode::number).toArray(Long[]::new))
                .bind("positions", nodes.stream().map(TreeNode::firstPosition).toArray(Long[]::new))
                .bind("hashes", nodes.stream().map(node -> Digests.hex(node.hash())).toArray(String[]::new))
                .then();
    }

    private static TreeNode node(Readable row) {
        return new TreeNode((int) Fields.number(row, "height"), Fields.number(row, "number"), Fields.number(row, "first_position"),
                Fields.bytes(row, "hash"));
    }
}
