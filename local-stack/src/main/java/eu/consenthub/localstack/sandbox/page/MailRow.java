package eu.consenthub.localstack.sandbox.page;

/**
 * A line of the list.
 *
 * @param id where the page's address may point to
 * @param state a word for what became of it last
 * @param tone the stylesheet's name for how good that is: good, bad, soft or plain
 */
record MailRow(String id, String link, String to, String subject, String day, String time, String state, String tone, boolean selected) {}
