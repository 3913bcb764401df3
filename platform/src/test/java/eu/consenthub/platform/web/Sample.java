package eu.consenthub.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A door of every kind, to knock at with bad input. */
@RestController
class Sample {

    enum Channel {
        EMAIL, PHONE
    }

    record Person(@NotBlank @Email @Size(max = 40) String email, @Nullable LocalDate bornOn) {}

    record Act(
            @NotNull UUID id,
            @NotNull Channel channel,
            int count,
            @Nullable Instant occurredAt,
            @Nullable @Valid Person person,
            @Nullable @Size(max = 2) List<String> tags,
            @Nullable Map<String, Channel> channels) {}

    @PostMapping("/acts")
    Mono<Act> act(@Valid @RequestBody Act act) {
        return Mono.just(act);
    }

    @PostMapping("/arrays")
    Mono<Integer> array(@RequestBody List<@Valid Person> people) {
        return Mono.just(people.size());
    }

    @GetMapping("/acts/{id}")
    Mono<String> one(@PathVariable UUID id, @RequestParam Instant at, @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable Channel channel) {
        return Mono.just(id + " " + at + " " + on + " " + channel);
    }

    @GetMapping("/pages")
    Mono<PageRequest> page(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        return Mono.just(page.cursor(2).map(cursor -> page).orElse(page));
    }

    @GetMapping("/refused")
    Mono<Void> refused() {
        throw Problem.refused("NOT_A_SIGN_OF_LIFE", "Not a sign of life", "Only listed kinds count.");
    }

    @GetMapping("/broken")
    Mono<Void> broken() {
        return Mono.error(new IllegalStateException("Key (email)=(jean@example.org) already exists"));
    }

    @GetMapping("/gone")
    Mono<Void> gone() {
        return Mono.error(Problem.of(HttpStatus.GONE, "ERASED", "Erased", "This was erased."));
    }

    @GetMapping("/html/refused")
    Mono<Void> refusedPage() {
        return Mono.error(Problem.notFound());
    }

    @GetMapping("/page")
    Mono<String> htmlPage() {
        return Mono.just("<p>hello</p>");
    }
}
