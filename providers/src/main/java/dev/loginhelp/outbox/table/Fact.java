package dev.loginhelp.outbox.table;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Nationalized;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of facts. It is never loaded, because what Hibernate once has loaded it does not read again: all
 * goes by statements. Public for Hibernate.
 */
@Entity(name = "LoginHelpFact")
@Table(name = "LOGIN_HELP_FACT")
@IdClass(Fact.Key.class)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate's statements name the fields.
public class Fact {
    @Id
    @Column(name = "NAMESPACE")
    private String namespace;

    @Id
    @Column(name = "ABOUT")
    private String about;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    @Column(name = "REVISION")
    private int revision;

    @Nationalized
    @Column(name = "PAYLOAD")
    private @Nullable String payload;

    /** For Hibernate. */
    protected Fact() {}

    /** The primary key. */
    public record Key(String namespace, String about) implements Serializable {}
}
