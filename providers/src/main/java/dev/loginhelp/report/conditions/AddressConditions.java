package dev.loginhelp.report.conditions;

import dev.loginhelp.account.MailboxDomains;
import java.net.IDN;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules ask about the registered address, as conditions: what {@code EmailAddress} decides of one. */
final class AddressConditions {
    // Of what no address has, that which turns up: Java's rules know more kinds of invisible characters.
    private static final String NEVER_IN_ADDRESS = "\t\n\r\"<>(),:;\\";
    private static final String NEVER_BEYOND_ASCII = "\u00a0\u3000\uff20\ufe6b";
    private static final String BELOW = "*.";

    private AddressConditions() {}

    /**
     * There is an address, and it has the shape of one.
     *
     * @param lookalikes whether the database takes letters for others that look like them
     */
    static Condition present(boolean lookalikes) {
        Condition shape = Condition.of("u.email is not null and u.email like '_%@_%' and u.email not like '%@%@%'"
                + " and length(u.email) <= 254 and locate('@', u.email) <= 65"
                + " and locate(' ', trim(u.email)) = 0"
                + " and u.email not like '%@%..%' and u.email not like '%@.%' and u.email not like '%.'"
                // No brackets before the at sign; "like" knows them on SQL Server and may not escape them on Oracle.
                + " and locate('[', u.email) not between 1 and locate('@', u.email)"
                + " and locate(']', u.email) not between 1 and locate('@', u.email)");
        // Written out: a parameter for each would take longer to set than the database to look.
        // A full-width at sign is not asked for where "@" would be taken for it: nobody would have an address.
        Stream<Condition> characters = (lookalikes ? NEVER_IN_ADDRESS : NEVER_IN_ADDRESS + NEVER_BEYOND_ASCII)
                .chars()
                .mapToObj(character -> Condition.of("locate('" + (char) character + "', u.email) = 0"));
        return Condition.all(Stream.concat(Stream.of(shape), characters).toList());
    }

    /**
     * Somebody else of the realm has the same address, in the same spelling. Counted, not "exists": PostgreSQL would join the whole realm with
     * itself to find the first hundred.
     */
    static Condition shared() {
        return Condition.of("0 < (select count(o.id) from UserEntity o"
                + " where o.email = u.email and o.realmId = u.realmId and o.id <> u.id)");
    }

    /** The mailbox is behind this login. */
    static Condition behind(MailboxDomains domains) {
        Set<String> exact = new HashSet<>();
        List<Condition> conditions = new ArrayList<>();
        for (String pattern : domains.patterns()) {
            spellings(pattern).forEach(spelling -> {
                if (spelling.startsWith(BELOW)) {
                    String name = "below" + conditions.size();
                    conditions.add(Condition.of("u.email like :" + name, name, "%" + spelling.substring(1)));
                } else {
                    exact.add(spelling);
                }
            });
        }
        if (!exact.isEmpty()) {
            conditions.add(Condition.in("substring(u.email, locate('@', u.email) + 1)", "domain", exact));
        }
        return Condition.any(conditions);
    }

    /** An international domain is registered in either spelling. */
    private static Stream<String> spellings(String pattern) {
        return Stream.of(pattern, IDN.toUnicode(pattern, IDN.ALLOW_UNASSIGNED)).distinct();
    }
}
