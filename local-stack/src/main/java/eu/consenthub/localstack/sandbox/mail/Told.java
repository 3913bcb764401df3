package eu.consenthub.localstack.sandbox.mail;

/** All webhooks about a batch's fate were answered, so that the next start need not send them. */
record Told(long batch) implements Entry {}
