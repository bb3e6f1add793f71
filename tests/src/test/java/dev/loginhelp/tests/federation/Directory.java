package dev.loginhelp.tests.federation;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An organisation's own directory: a real LDAP server in this process, with one branch for each federation that a test
 * makes of it.
 *
 * <pre>{@code @Order(1) @RegisterExtension static final Directory directory = new Directory();}</pre>
 */
public final class Directory implements BeforeAllCallback, AfterAllCallback {
    static final String SERVICE = "cn=keycloak";
    static final String SERVICE_PASSWORD = "Service-password-1";

    private static final String ROOT = "dc=example,dc=test";

    private final InMemoryDirectoryServer server = create();
    private volatile boolean refusing;

    private InMemoryDirectoryServer create() {
        try {
            var config = new InMemoryDirectoryServerConfig(ROOT);
            config.addAdditionalBindCredentials(SERVICE, SERVICE_PASSWORD);
            config.addInMemoryOperationInterceptor(new Refusing());
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
            var created = new InMemoryDirectoryServer(config);
            created.add("dn: " + ROOT, "objectClass: domain", "dc: example");
            return created;
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a branch for people. */
    public Branch branch(String name) {
        var branch = new Branch(this, "ou=" + name + "," + ROOT);
        add("dn: " + branch.dn(), "objectClass: organizationalUnit", "ou: " + name);
        return branch;
    }

    /** Whether the directory itself takes this password. */
    boolean accepts(String dn, String password) {
        try (var connection = server.getConnection()) {
            return connection
                    .bind(new SimpleBindRequest(dn, password))
                    .getResultCode()
                    .equals(ResultCode.SUCCESS);
        } catch (LDAPException refused) {
            return false;
        }
    }

    /** Refuses connections, as a server that is down does. */
    public void down() {
        server.shutDown(true);
    }

    /** Listens again after {@link #down()}, on the same port. */
    public void up() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses every change from now on, in the words of a directory: with the entry and the server in them. */
    void refuseChanges(boolean refuse) {
        refusing = refuse;
    }

    /** Changes an entry without asking anybody. */
    void modify(String dn, String attribute, String value) {
        try {
            server.modify(dn, new Modification(ModificationType.REPLACE, attribute, value));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Refusing extends InMemoryOperationInterceptor {
        @Override
        public void processModifyRequest(InMemoryInterceptedModifyRequest request) throws LDAPException {
            if (refusing) {
                throw new LDAPException(
                        ResultCode.CONSTRAINT_VIOLATION,
                        "ldap.internal.example: password of "
                                + request.getRequest().getDN() + " is in the history");
            }
        }
    }

    int port() {
        return server.getListenPort();
    }

    void add(String... entry) {
        try {
            server.add(entry);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        up();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.shutDown(true);
    }
}
