package dev.loginhelp.report.conditions;

import dev.loginhelp.account.EmailAddress;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who shares a mailbox with somebody whose address has the other spelling of an international domain: {@code
 * ann@bücher.example} and {@code ann@xn--bcher-kva.example}.
 *
 * <p>No database knows that the two are the same, and none has an index for it: it has to look at every address once for
 * {@code xn--}. That takes longer than a page of the report may, so the answer is kept for some minutes.
 */
public final class TwoSpellings {
    private static final Map<String, Found> KEPT = new ConcurrentHashMap<>();
    private static final Duration KEEP = Duration.ofMinutes(10);
    private static final int AT_ONCE = 500;
    private static final String ADDRESSES = "select u.id, u.email from UserEntity u where u.realmId = :realm and ";

    private final EntityManager entities;
    private final String realmId;
    private final Clock clock;

    public TwoSpellings(EntityManager entities, String realmId, Clock clock) {
        this.entities = entities;
        this.realmId = realmId;
        this.clock = clock;
    }

    /** Ids of all of them, as they were some minutes ago at most. */
    public Set<String> ids() {
        Instant now = clock.instant();
        Found kept = KEPT.get(realmId);
        if (kept == null || now.isAfter(kept.until())) {
            kept = new Found(find(), now.plus(KEEP));
            KEPT.put(realmId, kept);
        }
        return kept.ids();
    }

    private Set<String> find() {
        Map<String, Set<String>> byMailbox = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (Object[] user : users(Condition.of("u.email like '%@%xn--%'"))) {
            read(user).ifPresent(address -> {
                byMailbox
                        .computeIfAbsent(address.mailbox(), mailbox -> new HashSet<>())
                        .add((String) user[0]);
                others.addAll(address.spellings());
                others.remove(address.value());
            });
        }
        Set<String> sharing = new HashSet<>();
        List<String> all = new ArrayList<>(others);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            for (Object[] user : users(Condition.in("u.email", "address", some))) {
                read(user).ifPresent(address -> {
                    sharing.add((String) user[0]);
                    sharing.addAll(byMailbox.getOrDefault(address.mailbox(), Set.of()));
                });
            }
        }
        return Set.copyOf(sharing);
    }

    private List<Object[]> users(Condition which) {
        var query =
                entities.createQuery(ADDRESSES + which.jpql(), Object[].class).setParameter("realm", realmId);
        which.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private static Optional<EmailAddress> read(Object[] user) {
        return EmailAddress.parse((String) user[1]);
    }

    private record Found(Set<String> ids, Instant until) {}
}
