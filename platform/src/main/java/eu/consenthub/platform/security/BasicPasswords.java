package eu.consenthub.platform.security;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UserDetailsRepositoryReactiveAuthenticationManager;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import reactor.core.scheduler.Schedulers;

/** Checks the passwords of HTTP Basic. */
final class BasicPasswords {

    private BasicPasswords() {}

    static ReactiveAuthenticationManager manager(ReactiveUserDetailsService accounts, SecuritySettings settings) {
        var manager = new UserDetailsRepositoryReactiveAuthenticationManager(accounts);
        manager.setPasswordEncoder(new AsConfigured(PasswordEncoderFactories.createDelegatingPasswordEncoder()));
        // A slow hash must not stand on an event loop; a plain comparison need not leave it.
        boolean plain = settings.users().values().stream().allMatch(account -> account.password().startsWith("{noop}"));
        if (plain) {
            manager.setScheduler(Schedulers.immediate());
        }
        return manager;
    }
}
