package eu.consenthub.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every rule is named by a test: by {@code @Rule("CONS-2")} on a test, or a class of tests, of any module. The table of rules and
 * tests is written to {@code target/rules.md}; {@code docs/reference/rules.md} is a copy of it.
 */
@DisplayName("The rules of the law and the tests that name them")
class RuleTableTests {

    private static final Path WRITTEN = Path.of("target", "rules.md");
    private static final Path REFERENCE = Path.of("..", "docs", "reference", "rules.md");

    /** Each rule in a sentence, in the order of the table. */
    private static final Map<String, String> RULES = rules("""
            ADDR-1 The address is kept as given; it is recognised by its normal form.
            ADDR-2 Dots and +tags are never removed; an objection covers all contact points of a person.
            ADDR-3 What is too long, empty or holds control characters is no address.
            ADDR-4 Telephone numbers are recognised in E.164, French where no country is named.
            ADDR-5 After erasure a contact point is recognised by a keyed digest with a versioned key.
            ADDR-6 The address of a role is GENERIC only without a person's name.
            PERM-1 Patients, people in samples, users of products run for others, applicants: blocked.
            PERM-2 Nobody erased, nobody whose time is over, even where the job is late.
            PERM-3 Nobody whose data are restricted.
            PERM-4 Nobody who objected or withdrew, also when only a keyed digest of the address is left.
            PERM-5 Nobody whom the channel does not reach; a complaint is an objection.
            PERM-6 A ground by the matrix of channels and audiences, else nothing.
            PERM-7 Legitimate interest only once the person was informed.
            PERM-8 Without consent professionals are written to about their profession only.
            PERM-9 A message that is not in order goes to nobody.
            PERM-10 Private persons are called in the hours of the decree only.
            PERM-11 The basis is chosen once; after a no there is no other ground.
            PERM-12 Only the person's own new act undoes a stop.
            PERM-13 Service messages are outside; one promotional block makes a message marketing.
            PERM-14 The quota of calls counts attempts, answered or not.
            CONS-1 The states of a consent and the ways between them.
            CONS-2 Consent on the web to e-mail is confirmed by a POST from the mailbox.
            CONS-3 Every box unticked, one for each purpose and channel, and a refusal costs nothing.
            CONS-4 Wordings never change; a change is a new version, and one that matters asks for new consent.
            CONS-5 Oral and paper consent is kept with its script, its time and who took it down.
            CONS-6 What comes in without a complete proof is no consent.
            CONS-7 A private person's consent to calls ends the day before its anniversary.
            CONS-8 A withdrawal holds from its own transaction on.
            CONS-9 Who said no, or did not answer, is not asked again for six months.
            CONS-10 Each change can be handed out as a receipt.
            """);

    @Test
    void everyRuleIsNamedByATest() throws IOException {
        NamedRules named = NamedRules.inSources();
        List<String> without = RULES.keySet()
                .stream()
                .filter(rule -> named.testsOf(rule).isEmpty())
                .toList();

        assertThat(without).as("rules without a test").isEmpty();
    }

    @Test
    void whatNamesARuleIsATestAndTheRuleExists() throws IOException {
        NamedRules named = NamedRules.inSources();

        assertThat(named.strays()).isEmpty();
        assertThat(named.rules().stream().filter(rule -> rule.matches("(ADDR|PERM|CONS)-.*"))).isSubsetOf(RULES.keySet());
    }

    @Test
    @DisplayName("the reference is the table; if not, copy consent-service/target/rules.md there")
    void theReferenceIsTheTable() throws IOException {
        String table = table(NamedRules.inSources());
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, table);

        assertThat(Files.readString(REFERENCE)).isEqualTo(table);
    }

    private static String table(NamedRules named) {
        StringBuilder page = new StringBuilder("""
                # Rules and tests

                Every rule on contact points (ADDR), permissions (PERM) and consents (CONS), and the tests that hold the code to it.
                `RuleTableTests` writes this page from the tests themselves and fails where a rule has none.

                | rule | says | tests |
                | --- | --- | --- |
                """);
        RULES.forEach((rule, sentence) -> page.append("| ")
                .append(rule)
                .append(" | ")
                .append(sentence)
                .append(" | ")
                .append(named.testsOf(rule).stream().map(test -> "`" + test + "`").collect(Collectors.joining(", ")))
                .append(" |\n"));
        return page.toString();
    }

    private static Map<String, String> rules(String lines) {
        Map<String, String> rules = new LinkedHashMap<>();
        lines.lines().forEach(line -> rules.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        return rules;
    }
}
