package eu.consenthub.consent.capture;

import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.platform.security.StaffRole;
import org.springframework.security.core.Authentication;

/** Who calls: the name for idempotency keys, and whether a system or a member of staff speaks. */
record Caller(String name, ActorRole role) {

    static Caller of(Authentication authentication) {
        boolean system = authentication.getAuthorities()
                .stream()
                .anyMatch(granted -> StaffRole.INTEGRATION.authority().equals(granted.getAuthority()));
        return new Caller(authentication.getName(), system ? ActorRole.INTEGRATION : ActorRole.STAFF);
    }
}
