package eu.consenthub.verifier.root;

/** A root as it is stored: the statement in the clear, and the compact JWS over it. */
public record SignedRoot(RootStatement statement, String jws) {}
