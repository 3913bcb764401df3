package eu.consenthub.notifier.message;

/** The parts of a name a mail may use. */
enum NamePart {
    FIRST("firstName", MergeKey.FIRST_NAME, MergeKey.FIRST_NAME_HTML), LAST("lastName", MergeKey.LAST_NAME, MergeKey.LAST_NAME_HTML);

    final String variable;
    final String plainKey;
    final String htmlKey;

    NamePart(String variable, String plainKey, String htmlKey) {
        this.variable = variable;
        this.plainKey = plainKey;
        this.htmlKey = htmlKey;
    }

    static NamePart of(String variable) {
        return variable.equals(FIRST.variable) ? FIRST : LAST;
    }

    String in(Person person) {
        return PersonalText.plain(this == FIRST ? person.firstName() : person.lastName());
    }
}
