package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.NotifierFixture;

/** The rests a process takes after failures; those that the tests before have earned would add up to half a minute. */
public final class Rests {

    private Rests() {}

    public static void end() {
        Obstacles obstacles = NotifierFixture.bean(Obstacles.class);
        for (Obstacles.Party party : Obstacles.Party.values()) {
            obstacles.works(party);
        }
    }
}
