package eu.consenthub.allinone.sample;

/** Somebody who does not exist, and where they would work. */
record Person(String firstName, String lastName, String email, String function, Establishment establishment, String phone) {}
