package eu.consenthub.platform.outbox;

/** One message as it waits in the outbox. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
record OutboxRow(long id, String topic, String key, byte[] payload) {

    /** What is kept in order. */
    Line line() {
        return new Line(topic, key);
    }

    record Line(String topic, String key) {}
}
